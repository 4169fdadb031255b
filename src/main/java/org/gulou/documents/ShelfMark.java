package org.gulou.documents;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gulou.duties.Settings;

/**
 * Whose files lie in the data folder: it bears a mark of the database that knows them. A portal that was started with
 * another database by mistake would take all of them for files that nobody knows, and clear them away; it leaves them, and
 * says so in the log and in {@code /health/ready}.
 */
@Readiness
@Default // a qualifier alone would hide it from the vault
@ApplicationScoped
class ShelfMark implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ShelfMark.class.getName());

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Inject
    Settings settings;

    /** Whether the files there are those of this portal's database; a folder without a mark gets it now. */
    boolean isOurs() {
        return shelf().mark(mark());
    }

    private Shelf shelf() {
        return new Shelf(settings.dataFolder().resolve("files"));
    }

    private String mark() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select mark from shelf_mark")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not tell its mark", failed);
        }
    }

    void look(@Observes @Priority(1000) Startup event) {
        if (!isOurs()) {
            LOG.log(
                    Level.SEVERE,
                    "The files in {0} belong to another database than the one of GULOU_DB_URL: give GULOU_DATA a folder of its"
                            + " own, or connect the other database. Nothing is cleared away there meanwhile. If it is meant"
                            + " so, delete the file \"database\" in that folder.",
                    shelf().folder());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("folder of files")
                .withData("of this database", isOurs())
                .up()
                .build();
    }
}
