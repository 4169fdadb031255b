package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.cases.asks.Said;
import org.gulou.catalog.Letter;
import org.gulou.documents.IssuedDocument;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * What a suspension says besides its reason: the days that were set with it, such as the one until which things must be put
 * right. Told is what its letter tells; a day that an official notes for the office alone stands in no letter.
 */
@ApplicationScoped
public class Suspensions {
    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    /** The days of a paper that is suspended; none for any other, and none once its case is not kept any more. */
    public List<Said> days(IssuedDocument paper) {
        return paper.state() == IssuedDocument.State.SUSPENDED
                ? Optional.ofNullable(em.find(CaseFile.class, paper.caseNumber()))
                        .map(file -> days(proceedings.of(file, clock.instant()), paper.element()))
                        .orElse(List.of())
                : List.of();
    }

    /** @param element for which the certificate is; the empty text where there is one */
    static List<Said> days(Proceeding proceeding, String element) {
        return proceeding.situation().history().reversed().stream()
                .filter(act -> element.isEmpty() || Certificates.which(act).contains(element))
                .flatMap(act -> proceeding
                        .workflow()
                        .move(act.move())
                        .filter(Suspensions::suspends)
                        .map(move -> days(proceeding, act, move))
                        .stream())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean suspends(Move move) {
        return move.does().contains(new Effect.OfCertificate(Certificate.Act.SUSPEND));
    }

    private static List<Said> days(Proceeding proceeding, Act act, Move move) {
        return move.needs().stream()
                .flatMap(need -> need instanceof Need.Item item && act.given().get(item.key()) instanceof Value.Date
                        ? Stream.of(item)
                        : Stream.empty())
                .filter(item -> letters(proceeding, move).anyMatch(letter -> tells(letter, move, item)))
                .flatMap(item -> Said.of(item, act, proceeding))
                .toList();
    }

    private static Stream<Letter> letters(Proceeding proceeding, Move move) {
        return move.does().stream()
                .flatMap(effect -> effect instanceof Effect.Issue(String paper)
                        ? proceeding.version().letter(paper).stream()
                        : Stream.empty());
    }

    private static boolean tells(Letter letter, Move move, Need.Item item) {
        return Pattern.compile("\\b" + Pattern.quote(move.id() + "." + item.id()) + "\\b")
                .matcher(letter.xhtml())
                .find();
    }
}
