package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.CoordinatesKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.DivisionKind;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.MomentKind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.kind.SignatureKind;
import org.gulou.forms.kind.SpanKind;
import org.gulou.forms.kind.TextKind;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;

/**
 * A question of a form that somebody else than the applicant can be let answer otherwise: one field, outside lists. What she
 * declares or signs herself is not among them, nor what an outside source told.
 *
 * @param required whether it is never left blank where it is asked
 * @param options the words of each option of a choice
 */
public record Changeable(
        Kind kind, LocalizedText title, LocalizedText hint, boolean required, Map<String, LocalizedText> options) {
    public Changeable {
        options = Ordered.copy(options);
    }

    /** Those of a form, by path; none where it looks anything up in what else is known of a person. */
    public static Map<String, Changeable> in(Form form) {
        var found = new LinkedHashMap<String, Changeable>();
        boolean looksUp =
                form.paths().stream().flatMap(path -> form.kind(path).stream()).anyMatch(LookUpKind.class::isInstance);
        if (!looksUp) {
            collect(form.block(), "", found);
        }
        return found;
    }

    private static void collect(Block block, String around, Map<String, Changeable> found) {
        for (Item item : block.items()) {
            switch (item) {
                case Item.Ask ask -> {
                    if (isChangeable(ask)) {
                        found.put(around + ask.id(), of(ask));
                    }
                }
                case Item.Group group
                when group.repeat().isEmpty() -> collect(group.block(), around + group.id() + ".", found);
                case Item.Group rows -> {}
                case Item.Notice notice -> {}
            }
        }
    }

    private static Changeable of(Item.Ask ask) {
        var options = new LinkedHashMap<String, LocalizedText>();
        if (ask.kind() instanceof ChoiceKind choice) {
            for (Option option : choice.options()) {
                options.put(option.id(), option.title());
            }
        }
        return new Changeable(
                ask.kind(),
                ask.title().written(),
                ask.hint().written(),
                ask.required().always(),
                options);
    }

    private static boolean isChangeable(Item.Ask ask) {
        return ask.computed().isEmpty() && ask.offer().texts().equals(OptionTexts.NONE) && isOneField(ask.kind());
    }

    private static boolean isOneField(Kind kind) {
        return switch (kind) {
            case TextKind text -> true;
            case NumberKind number -> true;
            case CodeKind code -> true;
            case DateKind date -> true;
            case MomentKind moment -> true;
            case ChoiceKind choice -> choice.name().equals("choice");
            case YesNoKind yesNo -> yesNo.name().equals("boolean");
            case CoordinatesKind place -> false;
            case DivisionKind division -> false;
            case FileKind file -> false;
            case LookUpKind lookUp -> false;
            case RowKind row -> false;
            case SignatureKind signature -> false;
            case SpanKind span -> false;
        };
    }
}
