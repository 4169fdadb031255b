package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.gulou.cases.Desk;
import org.gulou.cases.Exports;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.Waiting;
import org.gulou.documents.SavedAs;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.SentZip;

/**
 * Hands officials whole cases that they may see, for a court, an archive or a colleague: {@code /desk/dossier.zip?case=…}, or
 * with {@code all} those of a queue, with {@code found} those of a search. The journal notes each before the first byte leaves.
 */
@WebServlet("/desk/dossier.zip")
public class DossierDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** A case takes half a second, and a download should end before her line does. */
    static final int MOST = 100;

    @Inject
    CurrentUser user;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Dossier dossier;

    @Inject
    Exports exports;

    @Inject
    Downloads downloads;

    @Inject
    QueueTrail trail;

    @Inject
    FindPage find;

    @Inject
    Language language;

    @Inject
    Clock clock;

    static boolean takes(long cases) {
        return cases > 0 && cases <= MOST;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<CaseNumber> numbers = asked(Posted.of(request)).stream()
                .filter(number -> find(number).isPresent())
                .toList();
        response.setHeader("Cache-Control", "no-store");
        boolean fromAList = request.getMethod().equals("POST")
                || Posted.of(request).has("all")
                || Posted.of(request).has("found");
        if (numbers.isEmpty() && !fromAList) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (numbers.isEmpty()) {
            response.sendRedirect(back(Posted.of(request), "unticked"));
        } else if (numbers.size() > MOST) {
            response.sendRedirect(back(Posted.of(request), "many"));
        } else {
            send(numbers, Posted.of(request).text("word"), response);
        }
    }

    /** The list that she came from, which tells why nothing was made. */
    private String back(Posted posted, String why) {
        return posted.has("found") ? find.again("files=" + why) : trail.address("files=" + why);
    }

    private Optional<Proceeding> find(CaseNumber number) {
        return registry.official(number, user.official());
    }

    private List<CaseNumber> asked(Posted posted) {
        if (posted.has("found")) {
            return (find.isAsked() ? find.rows(0, MOST + 1) : List.<FindRow>of())
                    .stream()
                            .flatMap(row -> CaseNumber.read(row.number()).stream())
                            .toList();
        }
        return posted.has("all")
                ? desk.queue(user.official(), trail.filter().queue(), 0, MOST + 1).stream()
                        .map(Waiting::number)
                        .toList()
                : posted.all("case").stream()
                        .flatMap(text -> CaseNumber.read(text).stream())
                        .distinct()
                        .limit(MOST + 1L)
                        .toList();
    }

    private void send(List<CaseNumber> numbers, String word, HttpServletResponse response) throws IOException {
        exports.dossiers(
                user.official(), numbers.stream().map(CaseNumber::toString).toList());
        response.setContentType("application/zip");
        String what = numbers.size() == 1 ? numbers.getFirst().toString() : Integer.toString(numbers.size());
        response.setHeader(
                "Content-Disposition",
                SavedAs.disposition(
                        language.say("dossier.title") + " " + what + " " + OfficeTime.day(clock.instant()) + ".zip"));
        SentZip.send(response, zip -> fill(numbers, word, zip));
    }

    private void fill(List<CaseNumber> numbers, String word, ZipOutputStream zip) throws IOException {
        long done = 0;
        try {
            for (CaseNumber number : numbers) {
                dossier.write(find(number).orElseThrow(), zip);
                zip.flush();
                tell(word, ++done, numbers.size(), false);
            }
        } finally {
            tell(word, done, numbers.size(), done < numbers.size());
        }
    }

    private void tell(String word, long done, long all, boolean failed) {
        downloads.tell(user.official(), word, new Downloads.Progress(done, all, failed));
    }
}
