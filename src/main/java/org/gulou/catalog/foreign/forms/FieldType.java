package org.gulou.catalog.foreign.forms;

import java.util.function.Function;

/** What a field can be; each is a type of the format of Form.io, with what that type means here. */
public enum FieldType {
    PAGE("panel"),
    FRAME("fieldset"),
    GROUP("container"),
    ROWS("datagrid"),
    WORDS("content"),
    TEXT("textfield"),
    LONG_TEXT("textarea"),
    NUMBER("number"),
    MONEY("currency"),
    YES_NO("checkbox"),
    CHOICE("radio"),
    CHOICES("selectboxes"),
    DATE("date"),
    MONTH("monthpicker"),
    YEAR("year"),
    TIME("time"),
    MOMENT("datetime"),
    EMAIL("email"),
    PHONE("phonenumber"),
    ADDRESS("address"),
    POINT("map"),
    FILE("file"),
    SIGNATURE("signature"),
    MATRIX("survey");

    private final String there;

    FieldType(String there) {
        this.there = there;
    }

    /** The type in the format of Form.io. */
    String there() {
        return there;
    }

    boolean isAround() {
        return this == PAGE || this == FRAME || this == GROUP || this == ROWS;
    }

    /**
     * What is asked or worked out where a term stands.
     *
     * @param answers the same of an answer
     */
    public static FieldType of(Term term, Function<Term.Path, FieldType> answers) {
        return switch (term) {
            case Term.Text text -> TEXT;
            case Term.Truth truth -> YES_NO;
            case Term.Compared compared -> YES_NO;
            case Term.Holds holds -> YES_NO;
            case Term.Like like -> YES_NO;
            case Term.Multiple multiple -> YES_NO;
            case Term.Rows rows -> YES_NO;
            case Term.Not not -> YES_NO;
            case Term.Otherwise otherwise -> YES_NO;
            case Term.All all -> YES_NO;
            case Term.Any any -> any.terms().getLast() instanceof Term.Figure ? NUMBER : YES_NO;
            case Term.Today today -> DATE;
            case Term.Day day -> DATE;
            case Term.Later later -> DATE;
            case Term.Choice(Term when, Term then, Term otherwise) ->
                of(then.equals(Term.EMPTY) ? otherwise : then, answers);
            case Term.Path path -> answers.apply(path);
            case Term.Figure figure -> NUMBER;
            case Term.Several several -> NUMBER;
            case Term.Place place -> NUMBER;
            case Term.Together together -> NUMBER;
            case Term.Reckoned reckoned -> NUMBER;
            case Term.Rounded rounded -> NUMBER;
            case Term.Between between -> NUMBER;
        };
    }
}
