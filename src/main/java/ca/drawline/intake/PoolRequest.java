package ca.drawline.intake;

import ca.drawline.pool.SynthesisRequest;

/**
 * A pool to be made.
 *
 * @param name its name
 * @param synthesis what it shall be like
 */
public record PoolRequest(String name, SynthesisRequest synthesis) {}
