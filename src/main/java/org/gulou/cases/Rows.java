package org.gulou.cases;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tables of cases, asked in SQL that is made for the question and by which no entity is read or written: straight
 * through the driver, which prepares a statement once for each connection, in the caller's transaction if there is one.
 * What entities have changed is not there before it is flushed.
 */
@ApplicationScoped
public class Rows {
    /** So many rows lie here at once while they are shown in turn. */
    private static final int AT_ONCE = 1_000;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    /** What a row becomes. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with a row while it is there. */
    public interface Look {
        void at(ResultSet row) throws SQLException;
    }

    /** The rows of a query with the values of {@code conditions}, one after the other, in its marks. */
    public <T> List<T> read(String sql, Reading<T> reading, Conditions... conditions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = marked(connection, sql, conditions);
                ResultSet rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return List.copyOf(read);
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables of cases did not answer: " + sql, failed);
        }
    }

    /** Shows each row of a query in turn and keeps none: for more of them than memory should hold, within a transaction. */
    public void each(String sql, Look look, Conditions... conditions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = marked(connection, sql, conditions)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    look.at(rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables of cases did not answer: " + sql, failed);
        }
    }

    /** Changes rows, and says how many. */
    public int change(String sql, Conditions... conditions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = marked(connection, sql, conditions)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables of cases did not take: " + sql, failed);
        }
    }

    /** Changes at most one row, and says what this column of it holds now; empty if there was none to change. */
    public Optional<Integer> changed(String sql, String column, Conditions conditions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
            mark(statement, conditions);
            statement.executeUpdate();
            try (ResultSet now = statement.getGeneratedKeys()) {
                return now.next() ? Optional.of(now.getInt(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables of cases did not take: " + sql, failed);
        }
    }

    private static PreparedStatement marked(Connection connection, String sql, Conditions... conditions)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        mark(statement, conditions);
        return statement;
    }

    private static void mark(PreparedStatement statement, Conditions... conditions) throws SQLException {
        int mark = 1;
        for (Conditions each : conditions) {
            for (Object value : each.values()) {
                statement.setObject(mark++, value);
            }
        }
    }
}
