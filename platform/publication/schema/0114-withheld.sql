-- Figures count what is withheld for each office and topic: few parts among millions.
create index part_withheld on publication.part (jurisdiction, case_id) where state = 'withheld';
