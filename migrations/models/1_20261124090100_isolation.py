from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
-- Isolation of tenants, references that cannot cross them, and the constraints that carry our guarantees.
DO $$
DECLARE
    name text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'houqin_app') THEN
        CREATE ROLE houqin_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
    -- The owner's login switches to this role (settings: one URL).
    EXECUTE format('GRANT houqin_app TO %I', current_user);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO houqin_app', current_database());
    GRANT USAGE ON SCHEMA public TO houqin_app;
    FOR name IN
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY table_name
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        -- The sub-select is evaluated once a statement; NULLIF because an unset local setting reads as ''.
        EXECUTE format(
            'CREATE POLICY tenant_only ON %I'
            ' USING (tenant_id = (SELECT NULLIF(current_setting(''app.tenant'', true), '''')::bigint))', name);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I UNIQUE (tenant_id, id)', name, name || '_tenant_row');
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id) REFERENCES tenant (id)', name, name || '_tenant');
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO houqin_app', name);
    END LOOP;
    ALTER TABLE tenant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant_only ON tenant USING (id = (SELECT NULLIF(current_setting('app.tenant', true), '')::bigint));
    GRANT SELECT ON tenant, aerich TO houqin_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO houqin_app;
    -- What has happened cannot be rewritten.
    REVOKE UPDATE, DELETE ON history_entry FROM houqin_app;
    -- The owner sees across tenants in the two functions below, and adds tenants.
    EXECUTE format('CREATE POLICY owner_all ON tenant TO %I USING (true)', current_user);
    EXECUTE format('CREATE POLICY owner_reads ON outgoing_message FOR SELECT TO %I USING (true)', current_user);
END
$$;

CREATE FUNCTION tenant_id_by_code(wanted text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT id FROM tenant WHERE code = wanted $$;
CREATE FUNCTION tenants_with_due_messages() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT DISTINCT tenant_id FROM outgoing_message
          WHERE (state = 'waiting' AND due_at <= now()) OR (state = 'sending' AND leased_until <= now()) $$;
CREATE FUNCTION tenant_ids() RETURNS SETOF bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$ SELECT id FROM tenant ORDER BY id $$;
REVOKE ALL ON FUNCTION tenant_id_by_code(text), tenants_with_due_messages(), tenant_ids() FROM public;
GRANT EXECUTE ON FUNCTION tenant_id_by_code(text), tenants_with_due_messages(), tenant_ids() TO houqin_app;

-- Foreign keys ignore row-level security, so each carries the tenant.
DO $$
DECLARE
    reference text[];
BEGIN
    FOREACH reference SLICE 1 IN ARRAY ARRAY[
        ['department', 'parent_id', 'department'], ['department', 'manager_id', 'person'],
        ['person', 'department_id', 'department'], ['channel_account', 'person_id', 'person'],
        ['work_group_member', 'work_group_id', 'work_group'], ['work_group_member', 'person_id', 'person'],
        ['role_member', 'role_id', 'role'], ['role_member', 'person_id', 'person'],
        ['outgoing_message', 'person_id', 'person'], ['outgoing_message', 'sent_card_id', 'sent_card'],
        ['sent_card', 'person_id', 'person'],
        ['request', 'applicant_id', 'person'], ['request', 'department_id', 'department'],
        ['conversation', 'person_id', 'person'], ['conversation', 'request_id', 'request'],
        ['history_entry', 'request_id', 'request'], ['history_entry', 'work_order_id', 'work_order'],
        ['history_entry', 'person_id', 'person'],
        ['flow_run', 'request_id', 'request'], ['flow_run', 'flow_definition_id', 'flow_definition'],
        ['approval_task', 'request_id', 'request'], ['approval_task', 'person_id', 'person'],
        ['work_order', 'request_id', 'request'], ['work_order', 'assignee_id', 'person'],
        ['rating', 'work_order_id', 'work_order'], ['rating', 'rater_id', 'person'], ['rating', 'rated_id', 'person'],
        ['reservation', 'resource_id', 'resource'], ['reservation', 'work_order_id', 'work_order'],
        ['vehicle', 'resource_id', 'resource'], ['driver', 'resource_id', 'resource'], ['driver', 'person_id', 'person'],
        ['trip', 'work_order_id', 'work_order'], ['trip', 'vehicle_id', 'vehicle'], ['trip', 'driver_id', 'driver'],
        ['web_session', 'person_id', 'person']]
    LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %I (tenant_id, id)',
                       reference[1], reference[1] || '_' || reference[2], reference[2], reference[3]);
    END LOOP;
END
$$;

-- Nothing is booked twice: neighbours may touch, overlaps are refused. Needs no extension, since int8range has a GiST class.
ALTER TABLE reservation ADD COLUMN during tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, ends_at, '[)')) STORED;
ALTER TABLE reservation ADD CONSTRAINT reservation_period CHECK (starts_at < ends_at);
ALTER TABLE reservation ADD CONSTRAINT reservation_no_overlap
    EXCLUDE USING gist (int8range(resource_id, resource_id, '[]') WITH &&, during WITH &&) WHERE (active);

CREATE UNIQUE INDEX approval_task_one_open ON approval_task (tenant_id, request_id, node_key, person_id) WHERE state = 'pending';
CREATE UNIQUE INDEX work_order_one_live ON work_order (tenant_id, request_id, kind) WHERE state <> 'cancelled';
ALTER TABLE rating ADD CONSTRAINT rating_stars CHECK (stars BETWEEN 1 AND 5);
ALTER TABLE trip ADD CONSTRAINT trip_odometer CHECK (end_odometer_km >= start_odometer_km AND start_odometer_km >= 0);

-- The sender's questions: who has something due, a person's oldest unsent message, how many they got lately.
CREATE INDEX outgoing_message_due ON outgoing_message (due_at) WHERE state = 'waiting';
CREATE INDEX outgoing_message_lease ON outgoing_message (leased_until) WHERE state = 'sending';
CREATE INDEX outgoing_message_order ON outgoing_message (tenant_id, person_id, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outgoing_message_pace ON outgoing_message (tenant_id, person_id, sent_at) WHERE state = 'sent';
CREATE INDEX outgoing_message_card ON outgoing_message (tenant_id, sent_card_id);
ALTER TABLE outgoing_message SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_state CHECK (state IN ('waiting', 'sending', 'sent', 'failed'));
ALTER TABLE approval_task ADD CONSTRAINT approval_task_state
    CHECK (state IN ('pending', 'approved', 'rejected', 'superseded', 'withdrawn', 'skipped'));
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    raise NotImplementedError("the isolation of tenants is not taken back")


MODELS_STATE = (
    "eJztXW1z2ziS/isofZmkSuuzldjJeq6uyslkZ7KXxFOxbzO1mykJIiEJJ5LgEpAV1dz890"
    "ODpPhOkYolUXJ/sSWiG6C6SeDpFzT+6LnCZo48ezujnsecG8sSC0/1rskfPY+6TH+ooOiT"
    "HvX9pB0uKDp2DIsV0g5pingsVUAt6HpCHcn0JZtJK+C+4sIDphvis0AKj1BJhMdI1AmZe2"
    "IpiZox94x8YW+FSxaSBYTbktBAk1HJ/sI9yTzJFX9g18QSrg8tuqsRkA7nbDU6g5uwhaXv"
    "gnvTPY238Pi/F2yoxJTp/gI96r/+1VPMo54achsookENccTa+71PclThjeZYftd0Pe7Z7B"
    "uT0DN89efDCWeOnVFgyGauD9XKN9fe8Ol7T/3N0IJgxkNLOAvXS+j9lZrpMWMGHqpxyjwW"
    "UMVgBBUsQI3ewnEixceaDX93QhLeZYrHZhO6cOBhAO7wBpJrveHw0+398O7d/XDYKzwoMU"
    "dKl9ElS3jwkOlblUYAU7iFv/x1MHjx4tXg/MXV68uXr15dvj5/rWnN/RabXv0Z3kwirbAr"
    "I7P3P7//dA83JPSTHD7pcOFPw0MVDbmMMhLpZxTZXAlZ/W/URSz5OmXEFxJtJG/iWvT/OV"
    "l4FkiaRO89/LCxfubPrEUQMH1L6zv7r94JKC5RlBUwEOaQqqKmftItirusXFdZzpyy7Ij1"
    "LP6wK9Xt8k3SP9C+9ZxV9AbXyPr+/cd3d/c3H3+F4Vwp/+0Y+d3cv4OWgbm6yl19dvU8q5"
    "x1J+TL+/tfCHwl/7z99M6IV0g1DcyICd39P3twT3ShxFBP30Nqpyab+GostYzWM1Nr89cz"
    "w7a/1/NEZsvUS5esf1nha7gRVLxtCUtO8PrnHKPgXfpt6DBvqmb668VVjUz/cfP57S83n5"
    "9d5F+YT1HLwDRlRWxwRdnzXS3iFMsJivjqZQMRX72sFDE0lYgYoFtbGUc8KOQKIQOmncxT"
    "uAoujKk1X9LAHhZaxEBU0Rab3IGbv0I9OjWCg18I95+1fd4GzNYIiFOnV20gpYga2UhWln"
    "6jmfSLWBJKQhD2gzZJfJ9In9G5JEuuZmlL5oyM/MXY4daIcEl8R2uqT0aSUYfZ5hLzrGDl"
    "6wcsZNUmCrGZ74iVy0zf+uksmk0HGL+5GYU2UYdWebSJjlRxaBM9bZsIQfnOQXm4MBYl/P"
    "e7208VFueaI/8ycUuR/yMOl/uYAccL7iju6TlQD7uz2a5G3CChzHsUi/nZx5vf8hp4++H2"
    "Tf4FgQ7e5NQRgpKiOu7Zt4q1KOE4iee9bvZ699t9vcDXk9eH208/x+R5LXQGzP/EfBoogJ"
    "hlKD7VWgvf7Sxdg+iGpzshYmJgrgim1OOSmldKBYxprGzpdgOLgWCNr8XSI3CLZCICwlUf"
    "ohXc9UWgNPb27BhrSzLlD0wTlMU59jhyA6iuByvg9Hy8gxpUpb8UYyGhXo174neE9wjvEd"
    "4jvEd43wrewwzcBttH9CcBdHbtCjb/Wwg3pj9B4V6cnzcxm87Pq+0maMsZTmto0GptybBt"
    "tbZEb1ZnRH2QBSMFvlqJP8uH8m8j/46YTb+aiHevxGSKWmrNJT+h2Wgq3QmXjYW9ik2WEH"
    "31CfcI+6Y5nZWJMiQW2Bl57+nrYIb4TPgOI3PGfODlAZlxqUSwCk0WbbEIRTRt0Uza26gl"
    "JlK9NZQMWW4RGXWgLYS2ENpCaAuhLdTKFkK4vobrl03Q+mU1WL8sYPXswtVq/iuwYo7d1j"
    "Ob4spp9ZCvGfb3lPd2tpjs+Bl3xZi3k27CcXLiHTQR76BavIOCeEOAXTJ3COEw6pVLOGHK"
    "SXisuXYl4hja7jc49+b29kNmqX3zPh99+5+Pb959fnZhhK6JuOqebflZmHstWJbmer/Org"
    "xiiiYBON25TSRTYOJpg9TlUupG2SdyYc0gvDWaOIypM5tLnyprVrppaMtetgyMoVWHVh1a"
    "dWjVoVWHES6McHVNuLuJcCWYoijmmvzALFs3kgRhvKNOEuwQQP7I3LEBjqUwOWrdCJaHbk"
    "LYfEv+cibITENbSqCPmr30JYSbka+5r/xO900pYllCxMiIkREjI0ZGjNwUI6cm3eYvZ3qm"
    "Rof8ti8c1hx4qkk092YJKcNwUUstflMJzUbodusxou/Bs1ZEBEQvXyzwA65XM/KGTUQACf"
    "uScBuy/qHgkdeHKkdktF7jhuPV0OwLuA6zYeAegIc5E+DhUjjwnBElRBEO7nvwzSk1iBE7"
    "iREP66g5rAIynoQXgwaOhBeDSj8CNKGbZp9uGkTNTwU1dwQ7fBHB/OdALPwy+JA01iKIpS"
    "YbTtd0G1HEr2Fi65TCsqoXXGoFQspUEqwsLv4NeTAgekoLOTp7Oq04XLae3rKFAVEMiB4t"
    "0u4a5qoOvuVJGuKv7eJw3COUQCfEdFITiCuj3Ay5UveH8bijXOkRoh2p4hCiPW2IVph6m7"
    "+ixVkbg0MYmzsa8XcE6733LOFqibx7qCgNliWoxXk8Ih2yh8YVwiBoZjmUw/YCw3ZGRnCS"
    "SFyYK6q39YMkLpNS/waIoIlAwzybT5lU8cZ1w6uptD4V9FIandvVQK1OPDGHndTDytSKhr"
    "gScSXiSsSViCuxmG+3ivm2PPnhdA99eN3E+/e62vn3uhBln+vf1Uq2Ef0JCvfxU0QCNmF6"
    "xbNaea8zTCco5seZHjpi09wu1FTo3/4xBPK9EqsmT1Jr14iIeOimqBtZNrEpoYQpoxXayz"
    "8aO0IyrfeA6MH4g76s7YywNTFAJLizw+rFQBnaH9ycyVhu3uxstK/eV28Ek8zoGvIVv6kR"
    "efbH1x58+tr783mfjCyttPAifNIXr/UQHlsS+Poc7ChDMlz4gJdylAGzA7qEQ1I0ADVk3B"
    "4916OOpAJqPeiScqV/6Yh8XQwu/jowtLa58MxhGsbqMVItatQ3Q04oN6eu0InSPwl+nEO1"
    "JUeVYq6vyLM581Vf3+YDiCYQvq/7wdTK7qN7NMuOVHFolj1tswz9zAd96dCu2OXhNnTlCF"
    "oi35rd6wnL/neu71DU+9ijnj3IJgGO7WaWPCcWad52bjFQvc3ksmbYY0G4yIzYGZTa8RQT"
    "GS4lFTLuXOo4lU95mm9/y+f5bp/vF4NXV+snGr7UPcN3H28+fCg+tLY28toj0IQL0ecxoc"
    "/QUzBceIqXRAbqdZ7nfQTNd2zZOBJFxzKp1bRZ1tu/2Ck21G+X9Us9uQzTiJtC7YTju5D2"
    "8eh0J0D7mGIne6r+e1KRkzs9Ab7VvfRKQibrtn5drGRtUDULktyYAEGYt7+OSFgzqq7JUv"
    "8lXBE5E8vw7EWTpgWnOipoCqMGsuL0x8fo1oQ9Hjhbjkz92zBPDFr1KGTtuYUuRnIx/l9m"
    "gZ92tB7B9NMnUoQdQ5RhpQfyV3A2ChmzaCjvjNzoj9LXTxn76pk7gdxWSYR+Z0z3cBblqw"
    "GZiUUgybMv7K1w+3Hc5j/CkMoQED7UhzDCf/4jYdSaEUV9MgahyCgcI7ym5ckUlfMGOyBA"
    "PPA/EUDJWS24TaIb1jrGTY5UcRg3edqWK8ZNDnuWSLQWtgC9KZYTjJ48/nbiGEc0lW9Mj8"
    "JtINwUOGs1f2T5cALZegKJ4f2wbUmCAuNWz3vHvBa504kumqR4aqrq84kuSpI8U3LbAiyV"
    "8aNLsMsuQcsRkpXNb3VnJiVMezwzaX0FD01q76F6KzxIYKWRYApeqkx7v85TZeUpNzqrvo"
    "AbJ3YorV1HYzjlFqp7humzLrdthxExOSP/zXxFoBxY4gQCx9MieOAPTILPR9FAhU4oR3hT"
    "4tOFZCXJvfsceLNnqHF1jIDpnqRCv8+hgQj6fY5Ucej3Qb8P+n0O9tLZnDpiuiix2KoDzW"
    "mebhxHBMMe9XFEWcNujSlavRJZPkzz3PaVoHKu15JJLOOmfowc2+l5MR7faecHwvVLVvua"
    "dPI1B+a4bD/DhPH0bZBWlhORVleQVon/yNx9R1wav+jXUgSrd54KVr0Sl0amvV/n0piFlE"
    "O2Jm22S1k8gN8Ajq8LV8mw7pGpo2l2A0PWjOjrP8zrEzULxGI609+4NYvLJvWNL2HJVXxd"
    "M1duU97pcJu37lZ7KfrGvVDMXzGl5syt1VFhlks3wAp6O45UcejtON01uNHhfGjbHfStKy"
    "xzzVVQYEUtbKuFBxaM25jWMf0JZsI8fvGngzlU8dG+Pp6qfEe1dSRzKIco24N9z75VPNcx"
    "/QmItg4Hvfvtvt5NtIZBH24//RyT531HncmB+BzinV6JryBu6te5CYIUUcOkB4/o7hxuaW"
    "uDUDmXsCUF9q3YAZ0oKKGcGPMm3WBGJdEPFxkz5hG5GLtcwdGlK1ayWWcnI7R2A6xHrzPx"
    "1zULSluTw97QCXDoRQedAEeqOHQCoBMAjHmjrhZAMc+H5lADc+goivYYBHCsiDwPK5ovOH"
    "lOzOPZPo8nA8xaaaHAimrYWg0a0btF6VfnM8T0mEZVb71uUzEvNpi2qZKT48V9Md3Ja6ja"
    "F7MNiE4zoo67puOO+KJufD8QD9S5p3LeK3FIZdr7dV4pGlEOVUzaKHllXd5FLQKPUGVK33"
    "tQREVMzOfIMCjPRWnMbWrBxOXo/bD4fJ+E98zsvqaDnbLwSS6gU2YzmzyjngDvU0wHBfgt"
    "rlue903yiin/ojnmHErP7yx9JRO9yLiw0EWFLip0UaGLCl1UR5Kn0jktH+S1gwV62PL8sT"
    "TPCfoGH3//gRGY+dJWyjHTCYr54rzJYW+aqtpFeF447g13+WHl+k0YKzI5jtUNHtk92xRb"
    "z3CiH6JrfogsMKIyLKbRNAEp4cAUpEYpSJhO9zQqMf/NEcuf2IR7vKrSTY6iX+dbm2haEH"
    "+auJl3bTF2uJwxm0CtHDDxw4MhiU/VzNQlTqVlaYGHp016bAkXYhYTyYTyycLUII7oK3aH"
    "7XzEzQVu8qkEUa+FcjfoPUPvGXrP0HuG3jNM8Opogle8dBXkXDkNpjj2Nwle7HZeG1y8fP"
    "Xy9Yurl+vpbH2lbhYrSyRKQ6imeSxZLjzpsWXeSocQ+edFJRSHps0YPFg0BN83SXEEj3Al"
    "Dfw9I1EImowZ1G00AFdbdLajX9ozGECeWSKIMHEglrBvwhHWXKPpMdPYmUEdSNhLYT9Qz4"
    "pCzrmTU/Y2bnMgvrnUZM7Awf0Xh0Z5CM+PVHEIzxGeY3D7kFnSxaWslSLK+VEhjx0frMb7"
    "VfFBhPpHAvU/UxVKori/msbnh9dsr05oNsL8O0WDsA67qWBGJoFwDYhONkODyxsyUeGFNn"
    "7xpFCawdsArqWhoEpjlLJM152NshnCZwvDbCoYb1BDTSYrEAQI7g89NyK4P1LFIbh/2uD+"
    "4BW+OqfrwxwHFi9jrTSQ5kLhf5fw7a2Eb6Pwv1f4cPCQLEr+zqWOU30MYcx0SoJ/MXh1tR"
    "Y1fKkT7t3Hmw8fSgs22iXSrE63WzOcQPLXPrLtumKPMsmCh8ozz9LN/frCX1nCRlEoKRaB"
    "xYiic+ZF+Vc+C7iwyXiVKdt9Ru61SRkjaM05gUPFiFoKogfhUPTbg+9QvQs2QzrUL48/7X"
    "zELTZZhveU7KEMlAQEXDRRSwxetFPRTkU7Fe1UtFObB6Ey822bKFSG8ZQA41MrBo5q6F2n"
    "oUbL6S/DeIKz35HMdo32TTHP3kbFKTZUcKcVHFojJbNo3eHkCdMeDyePTQE8m3wrM92Aj1"
    "65jR629TcY6AnV5uCxcLX9qkVOtNlrZyzla/3pgc24ll5ff7QD/SQFfeKACxk2UAnhhqdu"
    "6S7nZ+SDsOaQohkla4Z+AuiYl0WT9zbsZjsdzWs0r9G8RvMazes25vVci7So7+qtVzH9CW"
    "65OqlN41+04X0LdncZAkkaayFIYrw3DRH4nFmmXiKwnpH3ShJ4YKJahzI6oVMuxnIlFXOJ"
    "zaVPlTXTTVz9aDaZOHxi8ssgJ03q2w5BheOUxQd2Pdz3VGAshgOolHzqsVTkoOYAEazN2J"
    "UVEqHNkSoOoQ1CG4Q2O9pNjge0HjwY0P1KdcJn3s5Wkl2f1pJFa82f8BwjPuJbP+IL16VB"
    "q8quKZYTnMUHjSqODmoqjg6KFUc7E1Xs2DN/JEDoeIKKqF882AV1fIwHu/xkYne9Ekdi1N"
    "Kv8yLaCU0TD6KpZE2WMxGGDM3hv8Y7N3FY2ZHBzVg2705NSmiX7DVNpZJh5ccOgUX0zR2p"
    "4tA397R9c5jVe/AXD4+aOKj4MQ/wKeQB3muh9EqAs7leC5tVTLERNH+BPW3rZDtic3tdwi"
    "XZH3dNYDHhULCRe2Tu9skoBOb6TR6RT4Z4xrxcKZgQTxdB936GfOSSMtHd1hWVWd9fTIHo"
    "HtE9ontE94jusbbM0b182QWvuQ6yfKiArRWQgRPN5Z9hw/jxd+2XHAob9qhocc7dohZq68"
    "wUeE9IFY92DALz7C1FXMKJAi47Z8LXj+KW5yVmWDG+17X4XtYjqhaBt5Wec6yo567puSPO"
    "qH+EuK5X4o+Km/p1LqmHFFGDUG7sHYoO7QuDsWQEabaja+LQ5ZB5ExFYzNUWMOwF1bCfez"
    "RYlQV5v6+zBuFf2JiKod/jwXnoHDpSxaFz6Gk7hzD0e/AXL1zsCsKvzqteM5xgVvXjbx0w"
    "83gb8a4ZTqAWa1a4l00y1i+rE9YvC/nq3d/V1Yuh535E/PjPr9SLa/vKzDHT/ubly91Oyo"
    "9Rlnk719hjuMW2kuj5biX6aE4xTJ55CskzX9j4jklZUeo61dqvrWLBxkOZImzguXDElHvg"
    "aoAclSi9HC7ob+NALCWUmwZwblwRSsyZ94MkMypnUElCKhEw+0eib4TB6U/rg1B1r5KIRW"
    "kO+x5G3OwDMf0OoddNqTR1yfLsm881VDclsdFDgh4S9JCghwQ9JG08JKl5uIWhk+U6QUP9"
    "6mUDQ+fqZaWhA02YAt+h2S2FFFrOblnOE5zdjmQ263rE84YF3Jr1SqyHqKXWcqAJzSajoV"
    "qxj1y49qkg5O90FVRj3wc9eUemYNOVNcVygsvq4PKySVWRy8vqqiLQlnPQ+H4bCUfkJyjd"
    "i0Y1Wy5qarZcFGu26BG1xVOyalYfRJ5iwaPIj+ko8j//H3Sqmmw="
)
