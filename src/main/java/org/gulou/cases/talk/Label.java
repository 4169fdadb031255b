package org.gulou.cases.talk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A word with a colour that a body sticks on its cases, to find them again. */
@Entity
@Table(name = "label")
public class Label {
    /** The colours to choose from, each readable on its own ground; the word always stands beside it. */
    public enum Colour {
        GREY,
        BLUE,
        GREEN,
        AMBER,
        RED
    }

    /** How long its word may be. */
    public static final int LONGEST = 20;

    @Id
    private String id;

    private String body;
    private String word;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    protected Label() {}

    Label(String id, String body, String word, Colour colour) {
        this.id = id;
        this.body = body;
        this.word = word;
        this.colour = colour;
    }

    public String getId() {
        return id;
    }

    public String body() {
        return body;
    }

    public String getWord() {
        return word;
    }

    public Colour getColour() {
        return colour;
    }
}
