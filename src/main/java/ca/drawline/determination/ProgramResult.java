package ca.drawline.determination;

import java.util.List;

/**
 * Whether the candidate is eligible for a program.
 *
 * @param program the program's id
 * @param eligible whether all requirements are met
 * @param requirements each requirement, in the order in which the program lists them
 */
public record ProgramResult(String program, boolean eligible, List<Requirement> requirements) {

    public ProgramResult {
        requirements = List.copyOf(requirements);
    }
}
