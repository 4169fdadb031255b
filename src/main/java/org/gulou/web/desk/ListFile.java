package org.gulou.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.cases.Exports;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** A list of cases as a file of any length: the journal notes it, then it is read and written page by page. */
@ApplicationScoped
class ListFile {
    private static final int SOME = 500;
    private static final List<String> HEADS = List.of(
            "desk.number",
            "desk.service",
            "desk.applicant",
            "desk.state",
            "desk.filed",
            "desk.filter.light",
            "desk.due",
            "desk.holder");

    @Inject
    CurrentUser user;

    @Inject
    Exports exports;

    @Inject
    Downloads downloads;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** Some rows after the first {@code from}. */
    interface Pages<R> {
        List<R> rows(int from, int most);
    }

    /**
     * What is sent.
     *
     * @param title of the list, which names the file
     * @param query as the journal keeps it
     * @param heads of the columns
     * @param pages the cells of each row
     */
    record Listing(String title, String query, long cases, List<String> heads, Pages<List<String>> pages) {}

    /** A queue with the questions that stand behind what every queue has. */
    Listing queue(String title, String query, long cases, List<AnswerColumn> columns, Pages<QueueRow> pages) {
        List<String> heads = Stream.concat(
                        HEADS.stream().map(key -> language.say(key)),
                        columns.stream().map(AnswerColumn::title))
                .toList();
        return new Listing(
                title,
                query,
                cases,
                heads,
                (from, most) -> pages.rows(from, most).stream()
                        .map(row -> cells(row, columns))
                        .toList());
    }

    /** Sends it as a comma-separated list or as a spreadsheet, whichever the address ends with. */
    void send(Listing listing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.list(user.official(), listing.query(), listing.cases());
        Sheet.send(
                request,
                response,
                listing.title(),
                OfficeTime.day(clock.instant()),
                sheet -> write(listing, sheet, Posted.of(request).text("word")));
    }

    private void write(Listing listing, Sheet sheet, String word) throws IOException {
        sheet.row(listing.heads());
        long done = 0;
        boolean whole = false;
        try {
            List<List<String>> rows = listing.pages().rows(0, SOME);
            for (int from = 0; !rows.isEmpty(); from += SOME) {
                for (List<String> row : rows) {
                    sheet.row(row);
                }
                done += rows.size();
                tell(word, new Downloads.Progress(done, listing.cases(), false));
                rows = rows.size() < SOME ? List.of() : listing.pages().rows(from + SOME, SOME);
            }
            whole = true;
        } finally {
            tell(word, new Downloads.Progress(done, whole ? done : listing.cases(), !whole));
        }
    }

    private void tell(String word, Downloads.Progress progress) {
        downloads.tell(user.official(), word, progress);
    }

    private List<String> cells(QueueRow row, List<AnswerColumn> columns) {
        return Stream.concat(
                        Stream.of(
                                row.number(),
                                row.service(),
                                row.applicant(),
                                row.state(),
                                row.filed(),
                                language.say("desk.light." + row.light()),
                                row.due(),
                                row.holder()),
                        columns.stream().map(column -> row.answer(column.path())))
                .toList();
    }
}
