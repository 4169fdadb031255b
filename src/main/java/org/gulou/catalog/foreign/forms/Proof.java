package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.LoneForm;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * Reads a draft as publishing reads it. A condition, check or limit that would be a mistake there is left out and told as lost:
 * conditions may wait for each other in a circle, or contradict each other, though each was carried over well.
 */
final class Proof {
    private static final Set<String> KEYS =
            Set.of("show", "when", "required", "only", "min", "max", "minLength", "maxLength", "default", "computed");

    private static final Set<String> LISTS = Set.of("checks", "eligibility");

    /** Every round leaves something out; a form with more circles than that is not worth the time. */
    private static final int MOST_ROUNDS = 100;

    private static final String COUNTRIES = String.join(", ", quoted(Locale.getISOCountries()));

    private final Map<String, Object> form;
    private final Map<String, Object> service;
    private final List<Fate> fates;

    /**
     * Of a draft.
     *
     * @param form what form.yaml holds but for who applies; something is taken out of it
     * @param service what service.yaml holds; something is taken out of it
     * @param fates which are told what is lost
     */
    Proof(Map<String, Object> form, Map<String, Object> service, List<Fate> fates) {
        this.form = form;
        this.service = service;
        this.fates = fates;
    }

    /** @throws Unreadable where the draft is longer than a form may be that is published */
    void read() throws Unreadable {
        boolean again = form.containsKey("pages");
        for (int round = 0; again && round < MOST_ROUNDS; round++) {
            String pages = ForeignForm.yaml(form).replace("options: vocab countries", "options: [" + COUNTRIES + "]");
            String guide = service.isEmpty() ? "" : ForeignForm.yaml(service);
            again = false;
            for (Problem problem : problems(pages, guide)) {
                boolean ofForm = problem.file().equals("form.yaml");
                Optional<Spot> spot = Spot.at(ofForm ? pages : guide, problem.line(), problem.column());
                if (spot.isPresent()) {
                    again |= leave(ofForm ? form : service, spot.get().steps(), problem);
                }
            }
        }
    }

    private static List<Problem> problems(String form, String service) throws Unreadable {
        try {
            return LoneForm.problems(form, service);
        } catch (LoneForm.Unread tooLong) {
            throw new Unreadable(1, tooLong.problem().found(), say("Divide it into several forms."));
        }
    }

    private static List<String> quoted(String[] codes) {
        return Arrays.stream(codes).map(code -> '"' + code + '"').toList();
    }

    /** Takes the outermost condition, check or limit on the way to a mistake out; nothing where there is none. */
    private boolean leave(Map<String, Object> root, List<Object> steps, Problem problem) {
        Object at = root;
        var ids = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            Object step = steps.get(i);
            if (at instanceof Map<?, ?> map) {
                if (map.get("id") instanceof String id) {
                    ids.add(id);
                }
                if (step.equals("rules") && i + 1 < steps.size() && map.get("rules") instanceof Map<?, ?> rules) {
                    ids.add(String.valueOf(steps.get(i + 1)));
                    return took(map, "rules", String.valueOf(rules.remove(steps.get(i + 1))), ids, problem);
                }
                if (LISTS.contains(step.toString())
                        && i + 1 < steps.size()
                        && map.get(step) instanceof List<?> list
                        && steps.get(i + 1) instanceof Integer index
                        && index < list.size()) {
                    Object one = list.remove(index.intValue());
                    if (one instanceof Map<?, ?> told && told.get("id") instanceof String id) {
                        ids.add(id);
                    }
                    return took(map, step.toString(), one, ids, problem);
                }
                if (KEYS.contains(step.toString()) && map.containsKey(step)) {
                    return took(map, step.toString(), map.remove(step), ids, problem);
                }
                at = map.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer index && index < list.size()) {
                at = list.get(index);
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean took(Map<?, ?> from, String key, Object what, List<String> ids, Problem problem) {
        boolean isEmpty = (from.get(key) instanceof List<?> list && list.isEmpty())
                || (from.get(key) instanceof Map<?, ?> map && map.isEmpty());
        if (isEmpty) {
            from.remove(key);
        }
        lose(ids, lost(key, rule(what), problem.found()), key);
        return true;
    }

    private static String rule(Object what) {
        Object rule =
                what instanceof Map<?, ?> map ? map.containsKey("rule") ? map.get("rule") : map.get("when") : what;
        return String.valueOf(rule);
    }

    private static Sentence lost(String key, String rule, Sentence why) {
        return switch (key) {
            case "show", "when" ->
                say("It is always asked: its condition is not carried over, because {why}: {condition}", why, rule);
            case "required" -> say("When it must be answered is not carried over, because {why}: {logic}", why, rule);
            case "only" -> Offered.always(why, rule);
            case "checks" -> say("Its check is not carried over, because {why}: {script}", why, rule);
            case "default" -> say("It begins empty; it began with {script}", rule);
            case "computed", "rules" -> say("It is typed, not worked out, because {why}: {script}", why, rule);
            case "eligibility" ->
                say("The condition of who may apply is not carried over, because {why}: {condition}", why, rule);
            default -> say("Its limit is not carried over, because {why}: {script}", why, rule);
        };
    }

    /** Tells the innermost of these that the report knows; a page without a line there gets one. */
    private void lose(List<String> ids, Sentence what, String key) {
        boolean away = key.equals("eligibility") || key.equals("rules");
        for (String id : ids.reversed()) {
            for (int i = 0; i < fates.size(); i++) {
                Fate fate = fates.get(i);
                if (fate.id().equals(id)) {
                    var lost = new ArrayList<>(fate.lost());
                    lost.add(what);
                    fates.set(i, new Fate(away ? "" : id, fate.name(), fate.type(), lost));
                    return;
                }
            }
        }
        String id = ids.isEmpty() ? "" : ids.getLast();
        fates.add(new Fate(id, id, "page", List.of(what)));
    }
}
