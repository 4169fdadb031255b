package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Scope.Question;

/** Which question a foreign name means at one place of the form, and how the question is called from there. */
final class Names {
    private static final Set<String> FORM = Set.of("data", "form", "submission");

    /** An answer, how it is called, and, of one out of several options, which. */
    record Found(Question question, String name, Optional<String> member) {}

    private final Scope here;
    private final Optional<Question> self;
    private final Map<String, Scope> variables;
    private final int page;
    private final Set<Question> within;

    /**
     * The names at one place.
     *
     * @param here the scope around it
     * @param self what {@code input} means
     * @param page up to which answers are known
     */
    Names(Scope here, Optional<Question> self, int page) {
        this(here, self, Map.of(), page, Set.of());
    }

    private Names(Scope here, Optional<Question> self, Map<String, Scope> variables, int page, Set<Question> within) {
        this.here = here;
        this.self = self;
        this.variables = variables;
        this.page = page;
        this.within = within;
    }

    /** The same place, where none of these may be read: whether they are asked hangs on what is read. */
    Names without(Set<Question> asked) {
        return new Names(here, self, variables, page, asked);
    }

    /** The same place, where a name stands for a row as well. */
    Names inRows(String name, Scope list) {
        var inside = new LinkedHashMap<>(variables);
        inside.put(name, list);
        return new Names(here, self, inside, page, within);
    }

    /** Whether a name is that of a list, which stands in no other. */
    boolean isList(Term.Path path) {
        try {
            return list(path).isList();
        } catch (NotCarried other) {
            return false;
        }
    }

    /** The list of this name, which stands in no other. */
    Scope list(Term.Path path) throws NotCarried {
        Scope list = here.form();
        for (String name : withoutForm(path.names())) {
            List<Scope> inner = list.scopes(name);
            if (inner.size() > 1) {
                throw shared(path.names());
            }
            list = inner.stream().findFirst().orElseThrow(() -> noList(path));
        }
        if (!list.isList() || list.around().flatMap(Scope::list).isPresent()) {
            throw noList(path);
        }
        known(list.page(), list.id());
        return list;
    }

    /** Whatever hangs on an answer is asked on its page or later. */
    private void known(int where, String name) throws NotCarried {
        if (where > page) {
            throw new NotCarried(say("it reads '{name}', which is asked on a later page", name));
        }
    }

    private static NotCarried noList(Term.Path path) {
        return new NotCarried(say("'{name}' is no list of the form", String.join(".", path.names())));
    }

    private static List<String> withoutForm(List<String> names) {
        return FORM.contains(names.getFirst()) ? names.subList(1, names.size()) : names;
    }

    Found find(Term.Path path) throws NotCarried {
        Found found = found(path);
        if (within.contains(found.question())) {
            throw new NotCarried(say("it reads '{name}', which is asked only where it holds", found.name()));
        }
        return found;
    }

    private Found found(Term.Path path) throws NotCarried {
        List<String> names = path.names();
        String first = names.getFirst();
        if (self.isPresent() && names.equals(List.of("input"))) {
            return new Found(self.get(), self.get().id(), Optional.empty());
        }
        if (variables.containsKey(first)) {
            return walked(variables.get(first), names.subList(1, names.size()), first + ".", names);
        }
        if (first.equals("row")) {
            return outwards(names.subList(1, names.size()), names);
        }
        return FORM.contains(first) && names.size() > 1
                ? walked(here.form(), withoutForm(names), "", names)
                : outwards(names, names);
    }

    /** Looks here first, then around, then for the only question of that key. */
    private Found outwards(List<String> names, List<String> whole) throws NotCarried {
        for (Scope scope : here.outwards().toList()) {
            if (asks(scope, names)) {
                return walked(scope, names, "", whole);
            }
        }
        List<Question> anywhere = here.form().everywhere(whole.getLast()).toList();
        if (anywhere.size() == 1 && names.size() == 1) {
            known(anywhere.getFirst().page(), anywhere.getFirst().id());
            return new Found(anywhere.getFirst(), called(anywhere.getFirst()), Optional.empty());
        }
        throw new NotCarried(say("it reads '{name}', which the form does not ask", String.join(".", whole)));
    }

    private static boolean asks(Scope scope, List<String> names) {
        return !names.isEmpty()
                && (scope.question(names.getFirst()).isPresent()
                        || !scope.scopes(names.getFirst()).isEmpty());
    }

    private Found walked(Scope start, List<String> names, String before, List<String> whole) throws NotCarried {
        Scope scope = start;
        for (int at = 0; at < names.size(); at++) {
            Optional<Question> question = scope.question(names.get(at));
            if (question.isPresent()) {
                if (scope.isShared(names.get(at))) {
                    throw shared(whole);
                }
                known(question.get().page(), question.get().id());
                List<String> rest = names.subList(at + 1, names.size());
                String name = before.isEmpty()
                        ? called(question.get())
                        : before
                                + String.join(
                                        ".",
                                        join(
                                                question.get().scope().path(),
                                                question.get().id()));
                return new Found(question.get(), name, member(question.get(), rest, whole));
            }
            List<Scope> inner = scope.scopes(names.get(at));
            if (inner.isEmpty()) {
                break;
            }
            // of groups that share a key it is that which asks what is read
            List<String> rest = names.subList(at + 1, names.size());
            List<Scope> asking = inner.size() == 1
                    ? inner
                    : inner.stream().filter(one -> asks(one, rest)).toList();
            if (asking.size() > 1) {
                throw shared(whole);
            }
            if (asking.isEmpty()) {
                break;
            }
            scope = asking.getFirst();
        }
        throw new NotCarried(say("it reads '{name}', which the form does not ask", String.join(".", whole)));
    }

    private static NotCarried shared(List<String> names) {
        return new NotCarried(say("several questions are called '{name}'", String.join(".", names)));
    }

    private static List<String> join(List<String> path, String id) {
        var longer = new ArrayList<>(path);
        longer.add(id);
        return longer;
    }

    /** {@code boxes.tax} is one of the options of {@code boxes}. */
    private static Optional<String> member(Question question, List<String> rest, List<String> whole) throws NotCarried {
        // what is chosen is there the value and the words of an option
        if (rest.isEmpty() || (rest.equals(List.of("value")) && question.kind().equals("choice"))) {
            return Optional.empty();
        }
        Optional<String> option = question.kind().equals("choices") && rest.size() == 1
                ? Optional.ofNullable(question.options().get(rest.getFirst()))
                : Optional.empty();
        if (option.isEmpty()) {
            throw new NotCarried(say("it reads '{name}', which the form does not ask", String.join(".", whole)));
        }
        return option;
    }

    /** How a question is called from here. */
    private String called(Question question) throws NotCarried {
        Optional<Scope> its = question.scope().list();
        if (its.isPresent() && here.outwards().noneMatch(scope -> scope.equals(its.get()))) {
            throw new NotCarried(say(
                    "it reads one row of '{list}', and does not say which",
                    its.get().id()));
        }
        List<String> path = join(question.scope().path(), question.id());
        // what stands around both need not be said, unless something nearer has the same name
        List<String> around = here.path();
        int shared = 0;
        while (its.equals(here.list())
                && shared < Math.min(around.size(), path.size() - 1)
                && around.get(shared).equals(path.get(shared))) {
            shared++;
        }
        List<String> rest = path.subList(shared, path.size());
        boolean hidden =
                here.outwards().limit(around.size() - (long) shared).anyMatch(scope -> scope.takes(rest.getFirst()));
        if (!hidden && shared > 0) {
            return String.join(".", rest);
        }
        boolean covered = here.outwards()
                .takeWhile(scope -> !scope.equals(its.orElse(here.form())))
                .anyMatch(scope -> scope.takes(path.getFirst()));
        return (covered && its.isEmpty() && !here.equals(question.scope()) ? "form." : "") + String.join(".", path);
    }
}
