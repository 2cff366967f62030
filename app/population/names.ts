/** Frequent names of Punjab in both scripts, for persons who do not exist. */
import type { Names } from '#platform/population'

const table = (lines: string): Names[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', ur = ''] = line.split('|').map((part) => part.trim())
      return { en, ur }
    })

export const menNames = table(`
Muhammad Akram|محمد اکرم
Muhammad Aslam|محمد اسلم
Ghulam Rasool|غلام رسول
Abdul Rehman|عبدالرحمان
Abdul Ghafoor|عبدالغفور
Muhammad Hussain|محمد حسین
Ali Raza|علی رضا
Hassan Raza|حسن رضا
Ahmed Nawaz|احمد نواز
Imran Khan|عمران خان
Usman Ghani|عثمان غنی
Umar Farooq|عمر فاروق
Zahid Mehmood|زاہد محمود
Khalid Mehmood|خالد محمود
Nadeem Abbas|ندیم عباس
Shahid Iqbal|شاہد اقبال
Javed Iqbal|جاوید اقبال
Riaz Ahmed|ریاض احمد
Bashir Ahmed|بشیر احمد
Nazir Ahmed|نذیر احمد
Muhammad Rafiq|محمد رفیق
Muhammad Yousaf|محمد یوسف
Muhammad Ishaq|محمد اسحاق
Salahuddin|صلاح الدین
Habib ur Rehman|حبیب الرحمان
Zulfiqar Ali|ذوالفقار علی
Liaqat Ali|لیاقت علی
Asghar Ali|اصغر علی
Waqar Younis|وقار یونس
Faisal Mehmood|فیصل محمود
Adnan Sarwar|عدنان سرور
Kashif Munir|کاشف منیر
Waseem Akram|وسیم اکرم
Naveed Anjum|نوید انجم
Shahzad Gul|شہزاد گل
Bilal Saeed|بلال سعید
Hamza Tariq|حمزہ طارق
Saad Rafique|سعد رفیق
Inayatullah|عنایت اللہ
Allah Ditta|اللہ دتہ
`)

export const womenNames = table(`
Fatima Bibi|فاطمہ بی بی
Nasreen Akhtar|نسرین اختر
Parveen Akhtar|پروین اختر
Shamim Akhtar|شمیم اختر
Kausar Parveen|کوثر پروین
Rukhsana Kausar|رخسانہ کوثر
Robina Shaheen|روبینہ شاہین
Ayesha Siddiqa|عائشہ صدیقہ
Zainab Bibi|زینب بی بی
Khadija Bibi|خدیجہ بی بی
Maryam Bibi|مریم بی بی
Saima Noor|صائمہ نور
Sadia Imran|سعدیہ عمران
Shazia Manzoor|شازیہ منظور
Samina Naz|ثمینہ ناز
Bushra Rani|بشریٰ رانی
Kiran Shehzadi|کرن شہزادی
Iqra Aslam|اقرا اسلم
Hina Pervaiz|حنا پرویز
Sana Javed|ثنا جاوید
Rabia Basri|رابعہ بصری
Sughra Bibi|صغریٰ بی بی
Mumtaz Begum|ممتاز بیگم
Zubaida Khatoon|زبیدہ خاتون
Mehrunnisa|مہرالنساء
Tahira Syed|طاہرہ سید
Farzana Kausar|فرزانہ کوثر
Asma Jabeen|اسماء جبین
Amna Shahid|آمنہ شاہد
Nadia Hussain|نادیہ حسین
`)
