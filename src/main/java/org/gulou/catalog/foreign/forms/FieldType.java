package org.gulou.catalog.foreign.forms;

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
}
