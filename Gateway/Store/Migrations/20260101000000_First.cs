using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FusionSample.Gateway.Store.Migrations;

/// <summary>
/// Keys, revocations, audit, usage, marks. No column names a type, so that each provider gives it its own; the number that the
/// database counts up carries the annotation of either.
/// </summary>
[DbContext(typeof(GatewayStore))]
[Migration("20260101000000_First")]
internal sealed class First : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Keys",
            columns: table => new
            {
                Id = table.Column<string>(maxLength: 16),
                SecretHash = table.Column<byte[]>(maxLength: 32),
                Owner = table.Column<string>(maxLength: 100),
                Role = table.Column<string>(maxLength: 20),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(maxLength: 64),
                ExpiresAt = table.Column<long>(),
                RevokedAt = table.Column<long>(nullable: true),
                LastUsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Keys", key => key.Id));

        migration.CreateTable(
            name: "Revocations",
            columns: table => new
            {
                Id = table.Column<string>(),
                Kind = table.Column<string>(maxLength: 20),
                Subject = table.Column<string>(maxLength: 100),
                Reason = table.Column<string>(maxLength: 500),
                CreatedAt = table.Column<long>(),
                CreatedBy = table.Column<string>(maxLength: 64),
                Until = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_Revocations", revocation => revocation.Id));
        migration.CreateIndex("IX_Revocations_Until", "Revocations", "Until");

        migration.CreateTable(
            name: "Audit",
            columns: table => new
            {
                Id = table.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                At = table.Column<long>(),
                Actor = table.Column<string>(maxLength: 64),
                ActorName = table.Column<string>(maxLength: 200, nullable: true),
                Action = table.Column<string>(maxLength: 50),
                Target = table.Column<string>(maxLength: 100, nullable: true),
                Reason = table.Column<string>(maxLength: 500, nullable: true),
                CorrelationId = table.Column<string>(maxLength: 64, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Audit", audit => audit.Id));
        migration.CreateIndex("IX_Audit_At", "Audit", "At");

        migration.CreateTable(
            name: "Usage",
            columns: table => new
            {
                Minute = table.Column<long>(),
                Caller = table.Column<string>(maxLength: 128),
                Operation = table.Column<string>(maxLength: 100),
                Outcome = table.Column<string>(maxLength: 60),
                Calls = table.Column<long>(),
                TotalMilliseconds = table.Column<long>(),
                MaxMilliseconds = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_Usage", usage => new { usage.Minute, usage.Caller, usage.Operation, usage.Outcome }));

        migration.CreateTable(
            name: "Marks",
            columns: table => new
            {
                Name = table.Column<string>(maxLength: 40),
                Version = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_Marks", mark => mark.Name));
    }

    protected override void Down(MigrationBuilder migration)
    {
        migration.DropTable("Keys");
        migration.DropTable("Revocations");
        migration.DropTable("Audit");
        migration.DropTable("Usage");
        migration.DropTable("Marks");
    }
}
