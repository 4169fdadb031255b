package org.gulou.forms;

import java.util.List;

/** A page of a form, compiled. */
record FormPage(String id, int index, Phrase title, Phrase hint, Rule show, List<Item> items) {}
