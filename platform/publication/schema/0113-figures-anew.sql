-- Figures are counted otherwise from here on: those that stand go, the clock counts at once.
delete from publication.figure;
update publication.counted set at = '-infinity' where what = 'figures';
