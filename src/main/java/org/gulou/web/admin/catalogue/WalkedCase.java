package org.gulou.web.admin.catalogue;

import java.util.List;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.web.desk.Hindrance;
import org.gulou.web.ui.Stamp;

/** How a walked case stands, in the words of whoever walks it. */
public final class WalkedCase {
    /** What cannot be done now, by whom it would be, and why. */
    public record Held(String words, String who, String why) {}

    /** What happens by itself, and when. */
    public record Coming(String at, String what) {}

    /** What happened. */
    public record Line(String at, String who, String what, String state) {}

    /** A clock and its due day. */
    public record Due(String clock, String day, String light) {}

    private final Rehearsal file;
    private final WalkWords words;

    WalkedCase(Rehearsal file, WalkWords words) {
        this.file = file;
        this.words = words;
    }

    public String getNow() {
        return Stamp.of(file.now());
    }

    public String getState() {
        return words.language().of(file.state().label());
    }

    public String getStage() {
        return words.language().say("stage." + file.state().citizen().name());
    }

    public List<Due> getDues() {
        return file.clocks().stream()
                .map(clock -> new Due(
                        file.clock(clock.clock(), words.language().getTag()),
                        clock.dueDay(file.now()).toString(),
                        clock.light(file.now()).name()))
                .toList();
    }

    public List<Line> getHistory() {
        return file.history().stream()
                .map(act -> new Line(
                        Stamp.of(act.at()),
                        words.who(act.actor()),
                        words.what(act.move()),
                        file.label(act.to(), words.language().getTag())))
                .toList();
    }

    /** The titles of the letters and certificates that would have been issued. */
    public List<String> getIssued() {
        return file.issued().stream()
                .map(id -> file.version()
                        .letter(id)
                        .map(letter -> words.language().of(letter.title()))
                        .orElse(id))
                .toList();
    }

    /** What cannot be done now, with the reason. */
    public List<Held> getHeld() {
        return file.hindered().stream()
                .map(one -> {
                    Hindrance hindrance = Hindrance.of(one.why());
                    return new Held(
                            words.language().of(hindrance.label()),
                            words.who(one.by()),
                            words.language().of(file.say(hindrance.why())));
                })
                .toList();
    }

    /** What time brings while nobody acts. */
    public List<Coming> getComing() {
        return file.timers().stream()
                .flatMap(timer ->
                        timer.move().stream().map(move -> new Coming(Stamp.of(timer.due()), words.what(move))))
                .toList();
    }
}
