-- The words of a text stand here only while everybody may read them: before that, and once they
-- were withheld or taken back, they are in the case alone, under its key.
update publication.part set words = ''
  where kind = 'text'
    and state in ('waiting', 'withheld', 'taken-back');
create index part_to_show on publication.part (shown_at)
  where state = 'waiting' and kind = 'text' and words = '';
