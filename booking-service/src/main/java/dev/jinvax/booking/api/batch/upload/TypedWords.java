package dev.jinvax.booking.api.batch.upload;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words people write into cells, and the codes they mean. */
final class TypedWords {
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{Nd}✓√]");
    private static final Map<String, Boolean> ANSWERS = answers();
    private static final Map<String, String> PERMIT_TYPES = words(
            "RESIDENCE_PERMIT", "residencepermit residence 居留许可 居留证 居留证件 外国人居留许可",
            "STAY_PERMIT", "staypermit stay 停留证 停留证件 外国人停留证件");
    private static final Map<String, String> PERMIT_KINDS = words(
            "WORK", "work 工作 工作类",
            "STUDY", "study student 学习 学习类",
            "JOURNALIST", "journalist press 记者 记者类",
            "FAMILY_REUNION", "familyreunion family 团聚 团聚类 家庭团聚",
            "PRIVATE_AFFAIRS", "privateaffairs private 私人事务 私人事务类");
    private static final Map<String, String> SCHEMES = words(
            "SHANXI_SOCIAL_MEDICAL",
            "shanxisocialmedical shanxi 山西医保 山西省医保 山西省社会医疗保险 社会医疗保险 是 yes",
            "",
            "none no 无 否 没有 未参保");
    private static final Map<String, String> LANGUAGES = words("zh", "zh zhcn chinese 中文 汉语", "en", "en english 英文 英语");
    /** What ICAO 9303 adds for people whose passport is of no country of ISO 3166. */
    private static final Set<String> ICAO_ADDITIONS = Set.of(
            "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XOM", "XPO", "XXA", "XXB", "XXC",
            "XXX");

    private static final Map<String, String> COUNTRIES = countries();

    private TypedWords() {}

    static Optional<Boolean> answer(String typed) {
        return Optional.ofNullable(ANSWERS.get(plain(typed)));
    }

    static Optional<String> permitType(String typed) {
        return Optional.ofNullable(PERMIT_TYPES.get(plain(typed)));
    }

    static Optional<String> permitKind(String typed) {
        return Optional.ofNullable(PERMIT_KINDS.get(plain(typed)));
    }

    /** Empty text for people who say that they have none. */
    static String scheme(String typed) {
        return SCHEMES.getOrDefault(plain(typed), "OTHER");
    }

    static String language(String typed) {
        return LANGUAGES.getOrDefault(plain(typed), typed);
    }

    /** Three letters from three, from two, or from the name in Chinese or English. */
    static Optional<String> country(String typed) {
        return Optional.ofNullable(COUNTRIES.get(plain(typed)));
    }

    /** Three letters each, of everybody who issues passports. */
    static Set<String> countryCodes() {
        return Set.copyOf(COUNTRIES.values());
    }

    private static String plain(String typed) {
        return DECORATION
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new HashMap<>();
        for (String yes : "yes y true 1 是 已声明 同意 ✓ √".split(" ")) {
            answers.put(yes, true);
        }
        for (String no : "no n false 0 否 不同意 未声明".split(" ")) {
            answers.put(no, false);
        }
        return Map.copyOf(answers);
    }

    private static Map<String, String> words(String... codesAndWords) {
        Map<String, String> words = new HashMap<>();
        for (int index = 0; index < codesAndWords.length; index += 2) {
            for (String word : codesAndWords[index + 1].split(" ")) {
                words.put(word, codesAndWords[index]);
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(two).build();
            String three = country.getISO3Country();
            countries.put(plain(country.getDisplayCountry(Locale.ENGLISH)), three);
            countries.put(plain(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE)), three);
            countries.put(plain(two), three);
        }
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).forEach(three -> countries.put(plain(three), three));
        ICAO_ADDITIONS.forEach(three -> countries.put(plain(three), three));
        return Map.copyOf(countries);
    }
}
