/**
 * What a case asks registers of other authorities. Who answers is the business of a higher room; while nobody does, an
 * official enters the answer at the desk.
 */
@NullMarked
package org.gulou.cases.registers;

import org.jspecify.annotations.NullMarked;
