package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.Form;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.Written;
import org.gulou.workflow.Need;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.WorkflowSource;

/** Whether those who take part are known by a number: whoever holds a link proves with it that it was made for her. */
record PartyNumbers(Form form, Workflow workflow, Mistakes mistakes) {
    private static final String AS = " as ";

    /** Beside the numbers of documents; a plain text may hold that of one that has no kind of its own. */
    private static final Set<String> OTHERS = Set.of("uscc", "phone", "text");

    void check(WorkflowSource source) {
        source.parties().forEach(party -> check(party.who(), party.each()));
    }

    /** The same of those who sign before it is filed. */
    void signers(Node.Fields service) {
        service.maps("signs").forEach(sign -> sign.written("who").ifPresent(who -> check(who, sign.written("each"))));
    }

    private void check(Written who, Optional<Written> each) {
        kind(path(who, each))
                .filter(kind -> !Identifiers.isOfAPerson(kind.name()) && !OTHERS.contains(kind.name()))
                .ifPresent(kind -> mistakes.add(who.problem(
                        say("'{who}' is no number by which somebody can show that she is meant.", who),
                        say("Name an answer that holds a number of identity, of an organisation or of a phone."))));
    }

    /** Of one for each row the path through the list, whichever of its rows are meant. */
    private static String path(Written written, Optional<Written> each) {
        String who = written.text().strip();
        return each.map(list -> list.text().split(AS, 2))
                .filter(list -> list.length == 2 && who.startsWith(list[1].strip() + "."))
                .map(list -> list[0].replaceFirst("\\[.*", "").strip()
                        + who.substring(list[1].strip().length()))
                .orElse(who);
    }

    private Optional<Kind> kind(String path) {
        return form.kind(path)
                .or(() -> workflow.moves().stream()
                        .flatMap(
                                move -> move.needs().stream().filter(need -> path.equals(move.id() + "." + need.key())))
                        .filter(Need.Item.class::isInstance)
                        .flatMap(need -> SmallItem.kind((Need.Item) need).stream())
                        .findFirst());
    }
}
