package org.gulou.documents;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the files of a folder are, held against what a database knows of them. Both may go on changing meanwhile: a file
 * whose row went while it was looked for is not missed.
 *
 * @param sound files that are there as they were kept
 * @param bytes of them together
 * @param wrong files that are gone, or not what was kept
 * @param unknown files that the database knows nothing of
 * @param ours whether the folder is marked as that of this database, or not marked at all
 */
record Inventory(long sound, long bytes, long wrong, long unknown, boolean ours) {
    private static final int AT_ONCE = 500;

    /** @param fault is told of each file that is wrong */
    static Inventory of(Connection connection, Shelf shelf, Consumer<String> fault) throws SQLException {
        long sound = 0;
        long bytes = 0;
        long wrong = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery(
                    "select id, sha256, owner_key, stored_at from stored_file order by stored_at")) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    try {
                        bytes += shelf.get(id, rows.getString(2)).size();
                        sound++;
                    } catch (IllegalStateException lost) {
                        if (!known(connection, List.of(id)).isEmpty()) {
                            wrong++;
                            fault.accept(
                                    lost.getMessage() + "; kept for " + rows.getString(3) + " at " + rows.getString(4));
                        }
                    }
                }
            }
        }
        return new Inventory(sound, bytes, wrong, unknown(connection, shelf), isOurs(connection, shelf));
    }

    private static long unknown(Connection connection, Shelf shelf) throws SQLException {
        long unknown = 0;
        for (Path drawer : shelf.drawers()) {
            List<String> ids = Shelf.finished(drawer).map(Shelf::idOf).toList();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                unknown += some.size() - known(connection, some).size();
            }
        }
        return unknown;
    }

    private static Set<String> known(Connection connection, List<String> ids) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (var query = connection.prepareStatement("select id from stored_file where id in (" + marks + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                query.setString(i + 1, ids.get(i));
            }
            var known = new HashSet<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        }
    }

    private static boolean isOurs(Connection connection, Shelf shelf) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select mark from shelf_mark")) {
            return !rows.next() || shelf.isOf(rows.getString(1));
        }
    }

    /** Whether nothing that the database knows is missing. */
    boolean isWhole() {
        return wrong == 0 && ours;
    }

    @Override
    public String toString() {
        return sound + " files of " + bytes + " bytes are as they were kept, " + wrong + " are not; " + unknown
                + " more are known to no row of this database"
                + (ours ? "" : ", and the folder belongs to another one");
    }
}
