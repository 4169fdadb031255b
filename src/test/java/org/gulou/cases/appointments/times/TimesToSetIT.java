package org.gulou.cases.appointments.times;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gulou.catalog.Published;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Before a service is published it is told at which offices nobody could book. */
@ArquillianTest
class TimesToSetIT {
    private static final String SERVICE = "disability-certificate";
    private static final String FEDERATION = "yunyan-disabled-federation";

    @Inject
    TimesToSet toSet;

    @Inject
    Published published;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Test
    void officesWherePeopleComeAndThatHaveSetNoTimesAreNamed() throws SQLException {
        change("delete from visit_day where body = '" + FEDERATION + "'");
        change("update visit_week set body = 'elsewhere' where body = '" + FEDERATION + "'");

        assertThat(waiting(SERVICE)).contains(FEDERATION);

        change("update visit_week set body = '" + FEDERATION + "' where body = 'elsewhere'");
        assertThat(waiting(SERVICE)).doesNotContain(FEDERATION);
        assertThat(waiting("road-freight-permit")).as("nobody has to come").isEmpty();
    }

    private List<String> waiting(String service) {
        return toSet.of(service, published.catalogue()).stream()
                .map(body -> body.id().id())
                .toList();
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
