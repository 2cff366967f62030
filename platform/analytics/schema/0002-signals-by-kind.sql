-- A supervisor reads the signals of one kind, the latest first.
create index signal_by_kind on analytics.signal (jurisdiction, kind, at desc);
