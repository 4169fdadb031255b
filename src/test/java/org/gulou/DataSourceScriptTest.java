package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataSourceScriptTest {
    /**
     * The server's usual pool lent a connection to two at once, seven times in two minutes in which eight threads asked
     * for connections all the time.
     */
    @Test
    void connectionsThatAreLookedAfterLieInThePoolThatLendsUnderALock() throws IOException {
        assertThat(Files.readString(Path.of("wildfly-config/10-data-source.cli")))
                .contains(
                        "background-validation=true",
                        "mcp=org.jboss.jca.core.connectionmanager.pool.mcp.SemaphoreArrayListManagedConnectionPool");
    }
}
