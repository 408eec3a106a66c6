/** Names of places and people, each with the other ways in which it has often been written. */
export const knownNames: readonly (readonly string[])[] = `
  Abyssinia,Ethiopia
  al-Qaeda,al-Qaida
  Baghdad,Bagdad
  Batavia,Djakarta,Jakarta
  Beijing,Peking,Peiping,北京,Пекин
  Belarus,Belorussia,Byelorussia,Беларусь
  Bombay,Mumbai
  Breslau,Wrocław
  Brezhnev,Брежнев
  Burkina Faso,Upper Volta
  Burma,Myanmar
  Calcutta,Kolkata
  Canton,Guangzhou
  Ceylon,Sri Lanka
  Chernobyl,Chornobyl,Чернобыль,Чорнобиль
  Chiang Kai-shek,Jiang Jieshi,蔣介石,蒋介石
  Chongqing,Chungking
  Chou En-lai,Zhou Enlai,周恩来
  Constantinople,Istanbul
  Côte d’Ivoire,Ivory Coast
  Czar,Tsar,Tzar
  Czech Republic,Czechia
  Dacca,Dhaka
  Danzig,Gdańsk
  Deng Xiaoping,Teng Hsiao-ping,邓小平
  Donbas,Donbass
  East Timor,Timor-Leste
  Eswatini,Swaziland
  Formosa,Taiwan
  Gaddafi,Qaddafi,Qadhafi,Kadhafi
  Gorbachev,Gorbachov,Горбачёв,Горбачев
  Guangdong,Kwangtung
  Hezbollah,Hizballah,Hizbollah,Hizbullah
  Ho Chi Minh City,Saigon
  Kaliningrad,Königsberg
  Kampuchea,Cambodia
  Karachi,Kurrachee
  Kharkiv,Kharkov,Харків,Харьков
  Khrushchev,Khrushchov,Хрущёв,Хрущев
  Koran,Quran,Qur’an
  Kyiv,Kiev,Київ,Киев
  Kyrgyzstan,Kirghizia,Kirgizia
  Leningrad,Petrograd,St Petersburg,Saint Petersburg,Ленинград
  Lenin,Ленин
  Luhansk,Lugansk
  Lviv,Lvov,Lwów,Lemberg
  Madras,Chennai
  Mao Zedong,Mao Tse-tung,Mao Tsetung,毛泽东,毛澤東
  Mecca,Makkah
  Moldova,Moldavia
  Moscow,Moskva,Москва
  Mukden,Shenyang
  Muslim,Moslem
  Muslims,Moslems
  Nanjing,Nanking
  Odesa,Odessa
  percent,per cent
  Persia,Iran
  Putin,Poutine,Путин
  Pyongyang,P’yongyang
  Qingdao,Tsingtao
  Rangoon,Yangon
  Rhodesia,Zimbabwe
  Romania,Rumania,Roumania
  Serbia,Servia
  Siam,Thailand
  Sichuan,Szechwan,Szechuan
  Smyrna,İzmir
  Stalin,Сталин
  Stalingrad,Volgograd,Сталинград
  Suharto,Soeharto
  Sukarno,Soekarno
  Sun Yat-sen,Sun Zhongshan,孫中山,孙中山
  Taliban,Taleban
  Tbilisi,Tiflis
  Tehran,Teheran
  Tianjin,Tientsin
  Tokyo,Tokio,東京
  Türkiye,Turkey
  Volgograd,Stalingrad,Tsaritsyn
  Xinjiang,Sinkiang
  Yeltsin,Eltsin,Jelzin,Ельцин
  Yogyakarta,Djokjakarta,Jogjakarta
  Yugoslavia,Jugoslavia
  Zelensky,Zelenskyy,Zelenskiy,Зеленський,Зеленский
  Zaire,Congo`
  .trim()
  .split(/\n\s*/)
  .map((line) => line.split(","));
