-- Nothing ever held a charge: what must not be paid now is cancelled, and asked for anew.
alter table payments.charge
  drop constraint charge_state_check,
  add constraint charge_state_check check (state in ('unpaid', 'paid', 'expired', 'cancelled'));
