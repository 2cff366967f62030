-- A row of figures is written over once enough of its cases have changed, and not at each count.
grant update (counts) on publication.figure to daftar_app;
