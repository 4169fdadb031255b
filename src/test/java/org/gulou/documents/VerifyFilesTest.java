package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever restores a backup learns which files are missing before a citizen does. */
class VerifyFilesTest {
    private static final String OURS = "0b6f";

    @TempDir
    Path folder;

    private Shelf shelf;
    private String url;

    @BeforeEach
    void twoFilesAreKept() throws SQLException {
        shelf = new Shelf(folder.resolve("files"));
        url = "jdbc:h2:file:" + folder.resolve("gulou");
        sql(
                "create table stored_file (id varchar(26), sha256 varchar(64), owner_key varchar(40), stored_at varchar(30))");
        sql("create table shelf_mark (mark varchar(36))");
        sql("insert into shelf_mark values ('" + OURS + "')");
        shelf.mark(OURS);
        keep("A1", "first");
        keep("B2", "second");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "gulou", "gulou")) {
            connection.createStatement().execute(statement);
        }
    }

    private Content keep(String id, String text) throws SQLException {
        Content content = Content.of(text.getBytes(UTF_8));
        shelf.put(id, content);
        sql("insert into stored_file values ('" + id + "', '" + content.sha256() + "', 'draft-" + id
                + "', '2026-03-02')");
        return content;
    }

    private record Ran(int exit, String said) {}

    private Ran verify() {
        var said = new ByteArrayOutputStream();
        int exit = VerifyFiles.run(new PrintStream(said, true, UTF_8), url, String.valueOf(shelf.folder()));
        return new Ran(exit, said.toString(UTF_8));
    }

    @Test
    void whatLiesThereAsItWasKeptIsWhole() {
        assertThat(verify())
                .isEqualTo(new Ran(
                        0,
                        "2 files of 11 bytes are as they were kept, 0 are not; 0 more are known to no row of this database"
                                + System.lineSeparator()));
    }

    @Test
    void aFileThatIsGoneAndOneThatWasChangedAreNamedWithWhomTheyAreOf() throws Exception {
        shelf.remove("A1", Content.of("first".getBytes(UTF_8)).sha256());
        Content changed = keep("C3", "third");
        Files.writeString(
                shelf.folder().resolve(changed.sha256().substring(0, 2)).resolve(changed.sha256() + "-C3"), "forged");

        Ran ran = verify();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said())
                .contains("File A1 is gone from the disk", "kept for draft-A1")
                .contains("File C3 was changed on the disk", "kept for draft-C3")
                .contains("1 files of 6 bytes are as they were kept, 2 are not");
    }

    @Test
    void filesThatADatabaseOfBeforeDoesNotKnowAreCounted() throws SQLException {
        sql("delete from stored_file where id = 'B2'");

        Ran ran = verify();

        assertThat(ran.exit()).isZero();
        assertThat(ran.said()).contains("1 more are known to no row");
    }

    @Test
    void theFolderOfAnotherDatabaseIsNotTakenForOurs() throws SQLException {
        sql("update shelf_mark set mark = 'c41e'");

        Ran ran = verify();

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said()).contains("the folder belongs to another one");
    }

    @Test
    void whereThereIsNoDatabaseItIsSaid() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("none");

        Ran ran = verify();

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.said()).startsWith("The files could not be compared");
    }
}
