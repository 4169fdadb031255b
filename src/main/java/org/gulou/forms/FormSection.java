package org.gulou.forms;

import java.util.Set;

/** Pages under one heading of a task list, compiled. */
record FormSection(String id, Phrase title, Set<String> pages, boolean anyOrder) {}
