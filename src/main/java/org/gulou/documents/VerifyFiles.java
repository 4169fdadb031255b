package org.gulou.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gulou.journal.OutsideReading;

/**
 * Compares the files of the data folder with what the database knows of them, without the portal: {@code VerifyFiles
 * <jdbc-url> <folder of files>}. Exit code 0: each is there as it was kept; 1: some are not; 2: it could not be read.
 */
final class VerifyFiles {
    private VerifyFiles() {}

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length != 2) {
            out.println("Say which database and which folder: VerifyFiles <jdbc-url> <folder of files>");
            return 2;
        }
        try {
            var shelf = new Shelf(Path.of(arguments[1]));
            Inventory found =
                    OutsideReading.of(arguments[0], connection -> Inventory.of(connection, shelf, out::println));
            out.println(found);
            return found.isWhole() ? 0 : 1;
        } catch (SQLException | IOException | IllegalStateException unreadable) {
            out.println("The files could not be compared: " + unreadable.getMessage());
            return 2;
        }
    }
}
