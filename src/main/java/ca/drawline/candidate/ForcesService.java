package ca.drawline.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Continuous service in the armed forces of another country.
 *
 * @param country the country served, ISO 3166-1 alpha-2
 * @param noc NOC 2021 unit group whose duties the service matches
 * @param startedOn first day of service
 * @param endedOn last day of service; none while it goes on
 * @param recognized whether Canada recognizes these forces
 */
public record ForcesService(
        String country,
        String noc,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean recognized) {}
