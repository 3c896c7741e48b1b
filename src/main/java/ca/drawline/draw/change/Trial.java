package ca.drawline.draw.change;

import ca.drawline.candidate.Profile;

/**
 * A change and the candidate as they would be after it.
 *
 * @param change the change
 * @param changed the changed profile
 */
record Trial(Change change, Profile changed) {}
