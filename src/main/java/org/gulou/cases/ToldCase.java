package org.gulou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.fees.Account;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Scope;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Situation;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case that lives in a story or a walk alone, as those see it who see real ones: for the forms of its moves and the letters
 * that it would bring. Its number was never given out, and it is stored nowhere.
 */
public final class ToldCase {
    private static final int FIRST_OF_THE_DAY = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NOTHING = "{}";

    private ToldCase() {}

    /**
     * The case at one moment.
     *
     * @param then how it stood; its acts are the first of those that the rehearsal has come to
     * @param catalogue that in which it plays
     */
    public static Proceeding of(Rehearsal told, Situation then, Catalogue catalogue, Parties parties) {
        ServiceVersion version = told.version();
        Offer offer = told.offer();
        List<Act> history = then.history();
        CaseFile file = file(told, then, catalogue, parties);
        var facts = new CaseFacts(
                file,
                () -> parties,
                version.workflow(),
                history,
                Optional.of(offer),
                told.record(),
                Account.FREE,
                catalogue.calendar(offer.division()),
                move -> false,
                Set::of);
        Scope known = facts.scope();
        Scope scope = name -> name.equals("fee") ? then.scope().value(name) : known.value(name);
        var situation = new Situation(
                history,
                then.applicants(),
                then.bodies(),
                then.limits(),
                scope,
                then.surroundings(),
                then.pots(),
                then.participants());
        return new Proceeding(
                file, version, Optional.of(offer), told.record(), acts(told, history), situation, Account.FREE);
    }

    private static CaseFile file(Rehearsal told, Situation then, Catalogue catalogue, Parties parties) {
        ServiceVersion version = told.version();
        Offer offer = told.offer();
        Instant filedAt = then.history().getFirst().at();
        var number = new CaseNumber(
                new DivisionCode(offer.division().code().substring(0, 6)), OfficeTime.day(filedAt), FIRST_OF_THE_DAY);
        var filing = new Filing(
                "",
                version,
                offer,
                new Filing.Applicant(Optional.empty(), Optional.empty(), parties.name(), parties.phone()),
                "zh",
                "web",
                Optional.empty(),
                MAPPER.writeValueAsString(told.answers().toMap()),
                NOTHING,
                Optional.empty(),
                filedAt);
        var file = new CaseFile(
                number,
                "",
                filing,
                Proceedings.bodies(offer, version, catalogue),
                version.workflow().start());
        file.enter(version.workflow().state(then.state()), Optional.empty(), then.now());
        return file;
    }

    private static List<Proceeding.DoneAct> acts(Rehearsal told, List<Act> history) {
        var acts = new ArrayList<Proceeding.DoneAct>();
        for (Act act : history) {
            int seq = acts.size() + 1;
            acts.add(new Proceeding.DoneAct(
                    seq,
                    act,
                    told.move(act.move()).map(Move::action).orElse(act.move()),
                    act.actor(),
                    ActorKind.OFFICIAL,
                    Optional.ofNullable(told.filled().get(seq))));
        }
        return acts;
    }
}
