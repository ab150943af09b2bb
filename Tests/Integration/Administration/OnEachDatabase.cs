namespace FusionSample.Tests.Integration.Administration;

[Collection(SqliteAdministration.Name)]
public sealed class SqliteKeyTests(SqliteAdminGateway gateway) : KeyTests(gateway);

[Collection(SqliteAdministration.Name)]
public sealed class SqliteRevocationTests(SqliteAdminGateway gateway) : RevocationTests(gateway);

[Collection(SqliteAdministration.Name)]
public sealed class SqliteAuditTests(SqliteAdminGateway gateway) : AuditTests(gateway);

[Collection(SqliteAdministration.Name)]
public sealed class SqliteUsageTests(SqliteAdminGateway gateway) : UsageTests(gateway);

[Trait("Needs", "postgres")]
[Collection(PostgresAdministration.Name)]
public sealed class PostgresKeyTests(PostgresAdminGateway gateway) : KeyTests(gateway);

[Trait("Needs", "postgres")]
[Collection(PostgresAdministration.Name)]
public sealed class PostgresRevocationTests(PostgresAdminGateway gateway) : RevocationTests(gateway);

[Trait("Needs", "postgres")]
[Collection(PostgresAdministration.Name)]
public sealed class PostgresAuditTests(PostgresAdminGateway gateway) : AuditTests(gateway);

[Trait("Needs", "postgres")]
[Collection(PostgresAdministration.Name)]
public sealed class PostgresUsageTests(PostgresAdminGateway gateway) : UsageTests(gateway);
