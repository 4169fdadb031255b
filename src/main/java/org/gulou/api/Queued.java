package org.gulou.api;

import java.util.List;

/**
 * A part of a queue, what ends first before what ends later.
 *
 * @param all how many cases wait
 */
record Queued(long all, List<WaitingCase> cases) {}
