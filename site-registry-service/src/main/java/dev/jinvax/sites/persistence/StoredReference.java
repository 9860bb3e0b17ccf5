package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Reference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reference data in PostgreSQL, as the migrations wrote it. */
@Singleton
public class StoredReference implements Reference {
    private static final String CITIES = "select city_code, name_zh, name_en, postal_code from city order by city_code";
    private static final String VACCINES =
            "select product_code, kind, maker_zh, maker_en, cvx_code from vaccine order by product_code";
    private static final String HOTLINES = "select phone, office_zh, office_en from hotline order by ordinal";
    private static final String PUBLISHED =
            "select city_code, count(*) as sites from site where state = 'PUBLISHED' group by city_code";

    private final Statements statements;

    public StoredReference(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<City> cities() {
        return statements.query(
                CITIES,
                row -> new City(row.getString("city_code"), bilingual(row, "name"), row.getString("postal_code")));
    }

    @Override
    public Optional<City> city(String cityCode) {
        return cities().stream()
                .filter(city -> city.cityCode().equals(cityCode))
                .findFirst();
    }

    @Override
    public List<Vaccine> vaccines() {
        return statements.query(
                VACCINES,
                row -> new Vaccine(
                        row.getString("product_code"),
                        row.getString("kind"),
                        bilingual(row, "maker"),
                        row.getString("cvx_code")));
    }

    @Override
    public List<Hotline> hotlines() {
        return statements.query(HOTLINES, row -> new Hotline(row.getString("phone"), bilingual(row, "office")));
    }

    @Override
    public Map<String, Integer> publishedSites() {
        Map<String, Integer> published = new HashMap<>();
        statements
                .query(PUBLISHED, row -> Map.entry(row.getString("city_code"), row.getInt("sites")))
                .forEach(city -> published.put(city.getKey(), city.getValue()));
        return published;
    }

    private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
