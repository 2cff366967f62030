-- Not agents alone come again: a buyer is counted too, by day as well as by month, at any post.
alter table analytics.pairing rename column agent_hash to who_hash;
alter table analytics.pairing rename column month to since;
