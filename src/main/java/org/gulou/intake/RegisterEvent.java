package org.gulou.intake;

import java.util.Map;
import org.gulou.kernel.DivisionCode;

/**
 * What a register tells about a person, such as that she turns eighty.
 *
 * @param id the register's own: told again it changes nothing
 * @param person her resident identity number
 * @param name her name, without which a number alone proves nothing
 * @param division where she is registered: the body that serves it invites her
 * @param told everything else, by the register's own names
 */
public record RegisterEvent(
        String register, String id, String person, String name, DivisionCode division, Map<String, String> told) {
    public RegisterEvent {
        told = Map.copyOf(told);
    }
}
