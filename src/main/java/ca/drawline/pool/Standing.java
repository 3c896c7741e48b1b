package ca.drawline.pool;

import java.util.List;

/** Which programs and categories a candidate ends up with. */
record Standing(List<String> programs, List<String> categories) {}
