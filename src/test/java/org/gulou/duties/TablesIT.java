package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TablesIT {

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @Test
    void theStartHasMadeEveryListedChange() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            assertThat(ChangesTest.made(connection)).isEqualTo(ChangesTest.listed());
        }
    }
}
