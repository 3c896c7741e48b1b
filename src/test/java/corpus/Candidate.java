package corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** domain fact: getters only are meant for rules. */
public class Candidate {
    public static String SHARED = "clean"; // deliberately careless: mutable static
    private final String id;
    private int age;
    private Level education;
    private int clb;
    private String noc;
    private BigDecimal funds;
    private boolean married;
    private LocalDate applied;
    private Integer experience;
    private final List<String> languages = new ArrayList<>();
    public String remarks;

    public Candidate(
            String id,
            int age,
            Level education,
            int clb,
            String noc,
            BigDecimal funds,
            boolean married,
            LocalDate applied,
            Integer experience) {
        this.id = id;
        this.age = age;
        this.education = education;
        this.clb = clb;
        this.noc = noc;
        this.funds = funds;
        this.married = married;
        this.applied = applied;
        this.experience = experience;
    }

    public String getId() {
        return id;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public Level getEducation() {
        return education;
    }

    public int getClb() {
        return clb;
    }

    public String getNoc() {
        return noc;
    }

    public BigDecimal getFunds() {
        return funds;
    }

    public boolean isMarried() {
        return married;
    }

    public LocalDate getApplied() {
        return applied;
    }

    public Integer getExperience() {
        return experience;
    }

    public List<String> getLanguages() {
        return languages;
    }

    String packagePrivateSecret() {
        touchFromDomain();
        return "secret";
    }

    private static void touchFromDomain() {
        Marker.touch("package-private");
    }
}
