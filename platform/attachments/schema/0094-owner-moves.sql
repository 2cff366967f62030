-- What a guest has given goes along when he signs in before handing it in.
grant update (owner_id) on attachments.attachment to daftar_app;
