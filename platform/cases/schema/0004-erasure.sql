-- Erasing destroys the key of a case, and with it what is sealed; the case itself stays.
grant update (data_key, sealed) on cases.case to daftar_app;
