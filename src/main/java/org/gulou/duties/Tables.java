package org.gulou.duties;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;

/** Brings the database to the tables that this build needs, before anything else of the portal starts. */
@ApplicationScoped
class Tables {

    static final String CHANGES = "db/changes.xml";

    private static final String H2 = "H2";

    private static final Logger log = Logger.getLogger(Tables.class.getName());

    /** The key of the lock by which one node at a time changes a PostgreSQL database: "gulou" in ASCII. */
    private static final long TURN = 0x67756C6F75L;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Inject
    Settings settings;

    void bringUpToDate(@Observes @Priority(1) Startup event) throws SQLException, LiquibaseException, IOException {
        if (settings.mode() == Mode.PRODUCTION && !MovableClock.offset().isZero()) {
            throw new IllegalStateException(
                    "gulou.clock.offset moves the clock of a demo only; in production unset it");
        }
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (product.equals(H2)) {
                refuseLoss(connection);
                CutOff.begin(connection);
                releaseAndUpdate(connection);
            } else {
                inTurn(connection);
            }
        }
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals(H2)) {
                CutOff.end(connection);
            }
        }
    }

    /** H2 acknowledges commits that a killed process loses, unless told to write at once. */
    private void refuseLoss(Connection connection) throws SQLException {
        if (settings.mode() == Mode.PRODUCTION && !Boolean.getBoolean("gulou.production.on.h2")) {
            throw new IllegalStateException("Production does not run on H2. Set GULOU_DB_DRIVER=postgresql and"
                    + " GULOU_DB_URL, or -Dgulou.production.on.h2=true if you know what you lose.");
        }
        try (var statement = connection.createStatement();
                var delay = statement.executeQuery("select setting_value from information_schema.settings"
                        + " where setting_name = 'WRITE_DELAY' and setting_value <> '0'")) {
            if (delay.next()) {
                throw new IllegalStateException("H2 would lose what it acknowledged in the last " + delay.getString(1)
                        + " ms before a crash: end the database's address (gulou.db.url) in ;WRITE_DELAY=0");
            }
        }
    }

    /**
     * Waits until no other node changes the tables; the lock dies with the connection, so a dead node holds none. However
     * long a change takes, the silence meanwhile is not that of a database that hangs.
     */
    private static void inTurn(Connection connection) throws SQLException, LiquibaseException {
        int patience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            try {
                releaseAndUpdate(connection);
            } finally {
                statement.execute("select pg_advisory_unlock(" + TURN + ")");
            }
        } finally {
            connection.setNetworkTimeout(Runnable::run, patience);
        }
    }

    /** Liquibase's own lock is a row that outlives a killed server; who has come this far is alone, so the row is stale. */
    static void releaseAndUpdate(Connection connection) throws SQLException, LiquibaseException {
        boolean known;
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            known = false;
            while (tables.next()) {
                known |= tables.getString("TABLE_NAME").equalsIgnoreCase("databasechangeloglock");
            }
        }
        if (known) {
            try (var statement = connection.createStatement()) {
                int stale = statement.executeUpdate("update databasechangeloglock set locked = false where locked");
                if (stale > 0) {
                    log.warning("The last start was cut off while it changed the tables; going on from there");
                }
            }
        }
        update(connection);
    }

    private static void update(Connection connection) throws LiquibaseException {
        var tables = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var update = new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, tables)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGES)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
        try {
            // its default is to talk to standard output
            Scope.child(Scope.Attr.ui, new LoggerUIService(), update::execute);
        } catch (Exception failed) {
            throw new LiquibaseException("The tables could not be brought up to date from " + CHANGES, failed);
        }
    }
}
