-- Goes into the migration that creates "AuditEntry"; Prisma's schema cannot say it.
-- The audit trail is only ever added to. Statement triggers also refuse what would match no row, and TRUNCATE.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_entry_is_final
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

-- Also for a session that plays a replica, in which ordinary triggers stay silent.
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER audit_entry_is_final;
