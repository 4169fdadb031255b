package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.language.Surroundings.Facts;
import org.gulou.language.Value;

/**
 * What {@code given("paper")}, {@code way("paper")}, {@code source(x)} and {@code disputed(x)} tell while a form is filled
 * in, as seen from a sheet; other facts are asked further out.
 */
record SheetFacts(Sheet sheet, Answers answers, Facts around) implements Facts {
    @Override
    public Value fact(String function, List<Value> arguments) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof Value.Text(String name))) {
            return around.fact(function, arguments);
        }
        return switch (function) {
            case "given" -> given(name);
            case "way" ->
                way(name).map(way -> Value.of(way.word())).orElseGet(() -> settled(name) ? Value.EMPTY : unknown(name));
            case "blank" ->
                Value.of(Spot.find(sheet, name)
                        .filter(spot -> spot.sheet().value(spot.item()) instanceof Value.Empty)
                        .isPresent());
            case "source" -> source(name);
            case "disputed" -> disputed(name);
            default -> around.fact(function, arguments);
        };
    }

    private Value given(String paper) {
        boolean there = !answers.paper(paper).files().isEmpty()
                || way(paper).filter(way -> way == Way.Means.REGISTER).isPresent();
        return there || settled(paper) ? Value.of(there) : unknown(paper);
    }

    private Optional<Way.Means> way(String paper) {
        return answers.paper(paper)
                .way()
                .filter(way -> way != Way.Means.REGISTER || new FetchedPapers(sheet.filling()).isHeld(paper));
    }

    private boolean settled(String paper) {
        return answers.settled().contains(Journey.PAPERS + "." + paper);
    }

    private static Value unknown(String paper) {
        return Value.unknown(Journey.PAPERS + "." + paper);
    }

    /** Where an answer comes from that is not unknown: the language has seen to that. */
    private Value source(String name) {
        Optional<Spot> spot = Spot.find(sheet, name);
        if (spot.isEmpty() || !(spot.get().item() instanceof Item.Ask ask)) {
            return Value.EMPTY;
        }
        Sheet there = spot.get().sheet();
        if (there.value(ask) instanceof Value.Empty || !there.asked(ask).isTrue()) {
            return Value.EMPTY;
        }
        if (ask.computed().isPresent()) {
            return Value.of("computed");
        }
        String path = spot.get().path();
        if (RegisterNote.of(there, ask).filter(note -> !note.disputed()).isPresent()) {
            return Value.of(Origin.REGISTER);
        }
        boolean typed = answers.raw().containsKey(path) || there.settled(ask); // none of several is an answer as well
        return Value.of(typed ? answers.origin(path).map(Origin::source).orElse("person") : Origin.DEFAULT);
    }

    /** Whether the person answered something else than a register said; what it said is kept beside it. */
    private Value disputed(String name) {
        return Value.of(Spot.find(sheet, name)
                .filter(spot -> spot.item() instanceof Item.Ask ask
                        && RegisterNote.of(spot.sheet(), ask)
                                .filter(RegisterNote::disputed)
                                .isPresent())
                .isPresent());
    }
}
