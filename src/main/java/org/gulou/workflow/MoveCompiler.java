package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles moves. */
final class MoveCompiler {
    private final Vocabulary words;
    private final Mistakes mistakes;
    private final ByCompiler people;
    private final EffectCompiler effects;

    MoveCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
        this.people = new ByCompiler(words, mistakes);
        this.effects = new EffectCompiler(words, mistakes, people.everybody());
    }

    Move compile(WorkflowSource.Move written) {
        written.bulk().ifPresent(bulk -> inBulk(written));
        String id = written.id().text();
        By by = people.by(written);
        new OutsideNeeds(mistakes).check(written, by);
        if (written.label().isEmpty() && !(by instanceof By.Auto || by instanceof By.Time)) {
            mistakes.warn(
                    written.id(),
                    say("The move '{move}' has no label, so its button can only say where it leads.", id),
                    say("Write 'label: {zh: …, en: …}' that says what is done."));
        }
        var doable = new LinkedHashSet<>(words.moves());
        doable.addAll(words.lanes().keySet());
        written.notBy().forEach(move -> mistakes.knows(move, say("move or lane"), doable));
        return new Move(
                id,
                written.action().map(Written::text).orElse(id),
                written.label().isEmpty() ? named(written) : written.label(),
                written.hint(),
                from(written),
                target(written),
                by,
                on(written),
                written.when().flatMap(when -> mistakes.rule(when, words.names(), new Type.OrEmpty(Type.BOOLEAN))),
                written.otherwise(),
                needs(written),
                new LinkedHashSet<>(written.notBy().stream().map(Written::text).toList()),
                written.times(),
                people.within(written),
                people.signs(written),
                effects.of(written),
                Optional.empty(),
                written.supersedes().map(Written::text),
                Optional.empty(),
                written.bulk());
    }

    /** What a move without a label is called: people read where it leads, never its id. */
    private LocalizedText named(WorkflowSource.Move move) {
        String to = move.to().text();
        LocalizedText label = words.labels().getOrDefault(to, LocalizedText.NONE);
        if (!label.isEmpty()) {
            return LocalizedText.of("转为" + label.in("zh"), "To: " + label.in("en"));
        }
        return to.equals("back") ? LocalizedText.of("退回上一步", "Back to where it was") : LocalizedText.of("办理", "Go on");
    }

    /** The cases of a batch are given the same: what differs from case to case is for each alone. */
    private void inBulk(WorkflowSource.Move move) {
        if (!words.hasWindow()) {
            mistakes.add(
                    move.id(),
                    say("The move '{move}' is for a batch, but there is no window that makes batches.", move.id()),
                    say("Write 'window: {opens: …, closes: …}' beside 'start'."));
        }
        if (move.fill().isPresent()
                || move.needs().stream()
                        .map(Written::text)
                        .anyMatch(need -> need.equals("items")
                                || words.declared().answers().containsKey(need))) {
            mistakes.add(
                    move.id(),
                    say("The move '{move}' is for a batch, so nothing of one case alone can be filled in.", move.id()),
                    say("Leave 'fill', 'items' and answers to another move."));
        }
        move.items().stream()
                .flatMap(item -> item.byDefault().stream())
                .forEach(rule -> mistakes.add(
                        rule,
                        say("'{move}' is for a batch, and what stands there at first is one case's alone.", move.id()),
                        say("Leave 'default' out.")));
        By by = people.by(move);
        if (!by.isOfficial()) {
            mistakes.add(move.id(), say("Only officials act on a batch, not '{by}'.", by.word()), say("Name a role."));
        }
    }

    private List<String> from(WorkflowSource.Move move) {
        if (move.from().size() == 1 && move.from().getFirst().text().equals("open")) {
            if (move.to().text().equals("back")) {
                mistakes.add(
                        move.from().getFirst(),
                        say("A move that leads back cannot leave 'open': those states have other ways out."),
                        say("Name the states from which it leads back."));
            }
            return words.openStates().stream()
                    .filter(state -> !words.ends().contains(move.to().text())
                            || words.undecided().contains(state))
                    .toList();
        }
        var known = new LinkedHashSet<>(words.states());
        known.add("open");
        move.from().forEach(state -> mistakes.knows(state, say("state"), known));
        move.from().stream()
                .filter(state -> state.text().equals("open"))
                .forEach(state -> mistakes.add(
                        state,
                        say("'open' stands for all states in which a case is open, and stands alone."),
                        say("Write 'from: open', or name the states.")));
        return move.from().stream().map(Written::text).distinct().toList();
    }

    private Target target(WorkflowSource.Move move) {
        Written to = move.to();
        return switch (to.text()) {
            case "back" -> new Target.Back();
            case "same" -> new Target.Same();
            default -> {
                var known = new LinkedHashSet<>(words.states());
                known.addAll(List.of("back", "same"));
                mistakes.knows(to, say("state"), known);
                yield new Target.To(to.text());
            }
        };
    }

    private Optional<String> on(WorkflowSource.Move move) {
        move.on().ifPresent(event -> {
            if (event.text().startsWith("register ")) {
                mistakes.add(event, say("not yet: '{event}', an event that a register tells.", event));
            } else {
                mistakes.knows(event, say("event"), words.events());
            }
            if (move.by().stream().noneMatch(by -> by.text().equals("auto"))) {
                mistakes.add(event, say("Only an automatic move waits for an event."), say("Write 'by: auto'."));
            }
        });
        return move.on().map(Written::text);
    }

    private List<Need> needs(WorkflowSource.Move move) {
        var needs = new ArrayList<Need>();
        move.needs().forEach(word -> need(word, move).ifPresent(needs::add));
        move.items().forEach(item -> needs.add(item(item, move.items())));
        move.fill().ifPresent(form -> {
            mistakes.knows(form, say("form"), words.declared().fills().keySet());
            needs.add(new Need.Filled(form.text()));
        });
        if (move.persons() == 2) {
            needs.add(Need.colleague());
        }
        if (!move.signs().isEmpty() && people.by(move).isOfficial()) {
            needs.add(new Need.Signatures());
        }
        if (isOfOneAmongMany(move)) {
            needs.add(new Need.Which());
        }
        boolean many = words.declared().each().containsKey(Effect.CERTIFICATE);
        needs.stream()
                .filter(need -> many && need.key().equals(Certificates.WHICH) && !(need instanceof Need.Which))
                .forEach(need -> mistakes.add(
                        move.id(),
                        say("The move '{move}' needs something called '{key}'.", move.id(), need.key()),
                        say("Give it another name: this one says which of the certificates a move is about.")));
        var keys = new LinkedHashSet<String>();
        needs.stream()
                .filter(need -> !keys.add(need.key()) && !(need instanceof Need.Which))
                .forEach(need -> mistakes.add(
                        move.id(),
                        say("The move '{move}' needs two things called '{key}'.", move.id(), need.key()),
                        say("Give one of them another name.")));
        return needs;
    }

    /** Whether an official does something to certificates of which there is one for each element of a list. */
    private boolean isOfOneAmongMany(WorkflowSource.Move move) {
        return words.declared().each().containsKey(Effect.CERTIFICATE)
                && move.bulk().isEmpty()
                && move.supersedes().isEmpty()
                && people.by(move).isOfficial()
                && move.does().stream()
                        .anyMatch(done -> Word.read(
                                        Certificate.Act.class, done.verb().text())
                                .isPresent());
    }

    private Optional<Need> need(Written word, WorkflowSource.Move move) {
        return switch (word.text()) {
            case "reason" -> Optional.of(new Need.Reason());
            case "remedy" -> Optional.of(new Need.Remedy());
            case "items" -> Optional.of(new Need.Items());
            default -> things(word, move);
        };
    }

    private Optional<Need> things(Written word, WorkflowSource.Move move) {
        String id = word.text();
        Optional<LocalizedText> paper =
                Optional.ofNullable(words.declared().papers().get(id));
        if (paper.isPresent()) {
            return Optional.of(new Need.Paper(id, paper.get()));
        }
        if (words.fillings().containsKey(id)) {
            return Optional.of(new Need.FilledBefore(id, words.fillings().getOrDefault(id, LocalizedText.NONE)));
        }
        Optional<Need> answer = answer(word, move);
        if (answer.isPresent()
                || words.declared().names().typeOf(id.split("\\.", 2)[0]).isPresent()) {
            return answer;
        }
        var known = new LinkedHashSet<>(List.of("reason", "remedy", "items"));
        known.addAll(words.declared().papers().keySet());
        known.addAll(words.fillings().keySet());
        mistakes.knows(word, say("need or paper"), known);
        return Optional.empty();
    }

    /** What the applicant answered, put right by an official; what can be answered otherwise alone. */
    private Optional<Need> answer(Written path, WorkflowSource.Move move) {
        Optional<Need.Item> asked =
                Optional.ofNullable(words.declared().answers().get(path.text()));
        if (asked.isEmpty()
                && words.declared()
                        .names()
                        .typeOf(path.text().split("\\.", 2)[0])
                        .isPresent()) {
            mistakes.add(
                    path,
                    say("not yet: an official changes the answer '{item}'.", path),
                    say("Only single answers outside lists can be changed so. Let the applicant correct it,"
                            + " 'needs: [items]', or ask for what you need under another name."));
        }
        if (asked.isPresent() && !people.by(move).isOfficial()) {
            mistakes.add(
                    path,
                    say("'{item}' is changed with '{move}', which no official takes.", path, move.id()),
                    say("Let the applicant change it in a state with 'edits'."));
        }
        return asked.map(Need.Answer::new);
    }

    private Need item(WorkflowSource.Item item, List<WorkflowSource.Item> beside) {
        Names names = Given.beside(beside, words.names());
        return new Need.Item(
                item.id().text(),
                item.title(),
                item.hint(),
                item.type(),
                item.sort(),
                item.options(),
                item.required(),
                item.min()
                        .flatMap(min -> mistakes.rule(
                                min, words.names(), new Type.OrEmpty(item.type().present()))),
                item.max()
                        .flatMap(max -> mistakes.rule(
                                max, words.names(), new Type.OrEmpty(item.type().present()))),
                item.byDefault()
                        .flatMap(rule -> mistakes.rule(
                                rule,
                                words.names(),
                                new Type.OrEmpty(item.type().present()))),
                item.checks().stream()
                        .flatMap(check -> check(check, item, names).stream())
                        .toList());
    }

    private Optional<Need.Item.Check> check(WorkflowSource.Check check, WorkflowSource.Item item, Names names) {
        LocalizedText words = check.words().isEmpty()
                ? LocalizedText.of(
                        "请检查“" + item.title().in("zh") + "”。",
                        "Check “" + item.title().in("en") + "”.")
                : check.words();
        return mistakes.rule(check.rule(), names, new Type.OrEmpty(Type.BOOLEAN))
                .map(rule -> new Need.Item.Check(rule, words));
    }
}
