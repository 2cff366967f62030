-- The words of a text stand here only while everybody may read them: before that, and once they
-- were withheld or taken back, they are in the case alone, under its key.
update publication.part set words = ''
  where kind = 'text'
    and (state in ('withheld', 'taken-back') or (state = 'waiting' and shown_at > now()));
create index part_to_show on publication.part (shown_at)
  where state = 'waiting' and kind = 'text' and words = '';
