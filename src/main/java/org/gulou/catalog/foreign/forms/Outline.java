package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gulou.catalog.foreign.Unreadable;

/** A foreign form as the reader of its family understood it: what it asks, the words in other languages, and who may apply. */
public final class Outline {
    /** What one form of this portal may hold, with room for the headings that are added. */
    private static final int MOST_FIELDS = 1_500;

    private static final int MOST_OPTIONS = 6_000;

    private final String title;
    private final List<Field> fields = new ArrayList<>();
    private final List<Eligible> eligible = new ArrayList<>();
    private final Sent.Translations translations = new Sent.Translations();

    /**
     * A condition of who may apply.
     *
     * @param key of what it stands at
     * @param words what is read where it is not met; nothing where the family has none
     * @param where the title of what it stands at
     * @param notation as its family writes it
     */
    record Eligible(String key, String words, String where, String notation, Reading reading) {}

    /** @param title in the language in which the form was written */
    public Outline(String title) {
        this.title = title;
    }

    public Outline with(List<Field> more) {
        fields.addAll(more);
        return this;
    }

    public void eligible(String key, String words, String where, String notation, Reading reading) {
        eligible.add(new Eligible(key, words, where, notation, reading));
    }

    /**
     * Words of the form in another language.
     *
     * @param language a tag of BCP 47 or what looks like one: zh, zh-CN, zh_TW
     */
    public void translated(String language, String from, String to) {
        if (language.length() > 1 && !to.isBlank()) {
            translations.put(language.substring(0, 2).toLowerCase(Locale.ROOT), Prose.lined(from), Prose.lined(to));
        }
    }

    /** Words of this importer, in English, of which it notes the Chinese. */
    public String own(String english, String chinese) {
        translated("zh", english, chinese);
        return english;
    }

    String title() {
        return title;
    }

    List<Eligible> eligible() {
        return List.copyOf(eligible);
    }

    Sent.Translations translations() {
        return translations;
    }

    List<Component> components() throws Unreadable {
        List<Component> components = fields.stream().flatMap(Field::components).toList();
        int count = components.stream().mapToInt(Component::count).sum();
        int options = fields.stream().mapToInt(Field::countOptions).sum();
        if (count > MOST_FIELDS) {
            throw new Unreadable(
                    1,
                    say("This form has {count} components; {most} is the most that is read.", count, MOST_FIELDS),
                    say("Divide it into several forms."));
        }
        if (options > MOST_OPTIONS) {
            throw new Unreadable(
                    1,
                    say("This form has {count} options; {most} is the most that is read.", options, MOST_OPTIONS),
                    say("Offer long lists as a vocabulary, and leave them out of the file."));
        }
        return components;
    }
}
