package ca.drawline.draw.comparison;

import java.util.List;

/** Programs that someone is eligible for and categories that they are a member of, each in alphabetical order. */
record Standing(List<String> programs, List<String> categories) {}
