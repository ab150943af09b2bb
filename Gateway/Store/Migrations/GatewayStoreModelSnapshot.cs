using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace FusionSample.Gateway.Store.Migrations;

/// <summary>
/// The model after the last migration, written without column types, for both providers. A change of <see cref="GatewayStore"/>
/// needs a migration and the same change here; a test says so.
/// </summary>
[DbContext(typeof(GatewayStore))]
internal sealed class GatewayStoreModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder model)
    {
        model.Entity(typeof(StoredKey).FullName!, key =>
        {
            key.Property<string>("Id").HasMaxLength(16);
            key.Property<byte[]>("SecretHash").IsRequired().HasMaxLength(32);
            key.Property<string>("Owner").IsRequired().HasMaxLength(100);
            key.Property<string>("Role").IsRequired().HasMaxLength(20);
            key.Property<long>("CreatedAt");
            key.Property<string>("CreatedBy").IsRequired().HasMaxLength(64);
            key.Property<long>("ExpiresAt");
            key.Property<long?>("RevokedAt");
            key.Property<long?>("LastUsedAt");
            key.HasKey("Id");
            key.ToTable("Keys");
        });
        model.Entity(typeof(Revocation).FullName!, revocation =>
        {
            revocation.Property<string>("Id");
            revocation.Property<string>("Kind").IsRequired().HasMaxLength(20);
            revocation.Property<string>("Subject").IsRequired().HasMaxLength(100);
            revocation.Property<string>("Reason").IsRequired().HasMaxLength(500);
            revocation.Property<long>("CreatedAt");
            revocation.Property<string>("CreatedBy").IsRequired().HasMaxLength(64);
            revocation.Property<long>("Until");
            revocation.HasKey("Id");
            revocation.HasIndex("Until");
            revocation.ToTable("Revocations");
        });
        model.Entity(typeof(AuditEvent).FullName!, audit =>
        {
            audit.Property<long>("Id").ValueGeneratedOnAdd()
                .HasAnnotation("Sqlite:Autoincrement", true)
                .HasAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
            audit.Property<long>("At");
            audit.Property<string>("Actor").IsRequired().HasMaxLength(64);
            audit.Property<string>("ActorName").HasMaxLength(200);
            audit.Property<string>("Action").IsRequired().HasMaxLength(50);
            audit.Property<string>("Target").HasMaxLength(100);
            audit.Property<string>("Reason").HasMaxLength(500);
            audit.Property<string>("CorrelationId").HasMaxLength(64);
            audit.HasKey("Id");
            audit.HasIndex("At");
            audit.ToTable("Audit");
        });
        model.Entity(typeof(UsageMinute).FullName!, usage =>
        {
            usage.Property<long>("Minute");
            usage.Property<string>("Caller").HasMaxLength(128);
            usage.Property<string>("Operation").HasMaxLength(100);
            usage.Property<string>("Outcome").HasMaxLength(60);
            usage.Property<long>("Calls");
            usage.Property<long>("TotalMilliseconds");
            usage.Property<long>("MaxMilliseconds");
            usage.HasKey("Minute", "Caller", "Operation", "Outcome");
            usage.ToTable("Usage");
        });
        model.Entity(typeof(Mark).FullName!, mark =>
        {
            mark.Property<string>("Name").HasMaxLength(40);
            mark.Property<long>("Version");
            mark.HasKey("Name");
            mark.ToTable("Marks");
        });
    }
}
