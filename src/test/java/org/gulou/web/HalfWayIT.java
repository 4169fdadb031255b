package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that fails half-way is a broken download: what ends properly is taken for the whole. */
@ArquillianTest
class HalfWayIT {
    @Inject
    Settings settings;

    @ParameterizedTest
    @ValueSource(strings = {"/test/half-way.csv?rows=60000", "/test/half-way.xlsx?rows=60000"})
    void whatHasBegunToLeaveBreaksOff(String list) throws Exception {
        var somebody = new Knocking(settings.address());
        // Undertow cannot close a connection within the very request that changed it to HTTP/2, as no browser does
        somebody.get("/");

        assertThatThrownBy(() -> somebody.bytes(list)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/half-way.csv?rows=1", "/test/half-way.xlsx?rows=1"})
    void whatFailsAtOnceIsThePageOfErrors(String list) throws Exception {
        assertThat(new Knocking(settings.address()).get(list).statusCode()).isEqualTo(500);
    }
}
