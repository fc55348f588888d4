-- The dispatcher hears of roles from now on: the accounts of those who supervise are announced once more.
UPDATE account SET version = version + 1 WHERE 'supervisor' = ANY (roles);
