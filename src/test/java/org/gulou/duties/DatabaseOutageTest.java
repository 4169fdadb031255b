package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import jakarta.servlet.ServletException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {
    private static Throwable around(Throwable cause) {
        return new ServletException(new IllegalStateException("The tables of cases did not answer", cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "90098"})
    void aDatabaseThatIsNotThereIsNoFaultOfTheRequest(String state) {
        assertThat(DatabaseOutage.is(around(new SQLException("gone", state)))).isTrue();
    }

    @Test
    void neitherIsAPoolThatGetsNoConnection() {
        assertThat(DatabaseOutage.is(around(new SQLException(new ResourceException("IJ000453")))))
                .isTrue();
    }

    @Test
    void neitherIsAStatementAfterTheConnectionOfItsTransactionBroke() {
        var second = new SQLException("IJ031070: Transaction cannot proceed: STATUS_MARKED_ROLLBACK");

        assertThat(DatabaseOutage.is(around(second))).isTrue();
    }

    @Test
    void aCommitThatFindsNoDatabaseNamesItAsSuppressed() {
        var mixed = new HeuristicMixedException();
        mixed.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));

        assertThat(DatabaseOutage.is(new ServletException(mixed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "42P01"})
    void whatADatabaseRefusesIsAFailureOfOurs(String state) {
        assertThat(DatabaseOutage.is(around(new SQLException("refused", state))))
                .isFalse();
        assertThat(DatabaseOutage.is(around(new SQLException("refused")))).isFalse();
        assertThat(DatabaseOutage.is(new IllegalStateException())).isFalse();
    }
}
