-- What came into a vendor's stock and what went out of it on a day. Few transfers touch a stock,
-- so the indexes hold those only.
create index transfer_into_stock on payments.transfer (credit_account, at)
  where credit_account like 'stock/%';
create index transfer_out_of_stock on payments.transfer (debit_account, at)
  where debit_account like 'stock/%';
